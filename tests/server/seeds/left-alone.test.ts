import { expect, test } from 'vitest'
import { demonstrate } from '@server/demonstration'
import { addCommunity } from '@server/organisation'
import { addPerson } from '@server/people'
import { openWorld } from '@tests/support/world'

test('a database with a community of somebody’s own is left alone', async () => {
  const world = await openWorld()
  await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 0 })
  expect(await demonstrate()).toBeNull()
  expect((await world.as().organisation.communities()).map(({ name }) => name.zh)).toEqual(['银杏里'])
  await world.end()
})

test('and so is one with nothing but an account', async () => {
  const world = await openWorld()
  await addPerson({ name: '管理员', nameEn: null, account: 'keeper', passwordHash: null }, 'staff')
  expect(await demonstrate()).toBeNull()
  expect(await world.as().organisation.communities()).toEqual([])
  await world.end()
})
