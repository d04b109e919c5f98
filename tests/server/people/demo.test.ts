import { expect, test } from 'vitest'
import { addPerson, appoint, hashPassword } from '@server/people'
import { makeNeighbourhood } from '@tests/support/neighbourhood'
import { device, openWorld, refused } from '@tests/support/world'

test('nobody is somebody without a password, unless this is a demonstration', async () => {
  const world = await openWorld()
  await addPerson({ name: '林**', nameEn: 'Lin **', account: 'r01', passwordHash: null }, 'resident')
  const somebody = world.as({ device: device() })
  expect(await refused(somebody.demo.demo())).toMatchObject({ status: 404, error: { code: 'notFound' } })
  expect(await refused(somebody.demo.demoSignIn({ person: 'r01' }))).toMatchObject({ status: 404, error: { code: 'notFound' } })
  expect(JSON.stringify(await (await world.raw('/api/openapi.json')).json())).not.toContain('demo-sign-in')
  expect((await world.as().people.ways()).demo).toBe(false)
  await world.end()
})

test('in a demonstration one is whom one chooses, but nobody who has a password', async () => {
  const world = await openWorld({ demonstration: true })
  const { communityId, unit } = await makeNeighbourhood(world)
  const r01 = await addPerson({ name: '林**', nameEn: 'Lin **', account: 'r01', passwordHash: null }, 'resident')
  const suqing = await addPerson({ name: '苏晴', nameEn: 'Su Qing', account: 'suqing', passwordHash: null }, 'staff')
  await appoint(null, { personId: suqing, communityId, unitId: null, role: 'dispatcher' })
  await appoint(null, { personId: suqing, communityId, unitId: unit, role: 'handler' })
  await addPerson({ name: '真人', nameEn: null, account: 'keeper', passwordHash: await hashPassword('wutong 2026 xx') }, 'staff')
  expect(await world.as().demo.demo()).toEqual([
    {
      person: 'suqing',
      name: { zh: '苏晴', en: 'Su Qing' },
      kind: 'staff',
      what: { zh: '受理、经办', en: 'Dispatcher, Handler' },
    },
    { person: 'r01', name: { zh: '林**', en: 'Lin **' }, kind: 'resident', what: { zh: '居民', en: 'Resident' } },
  ])
  expect((await world.as().people.ways()).demo).toBe(true)
  const { token, me } = await world.as({ device: device() }).demo.demoSignIn({ person: 'r01' })
  expect(me).toMatchObject({ id: r01, kind: 'resident' })
  expect((await world.as({ token }).people.me()).id).toBe(r01)
  for (const person of ['keeper', 'nobody']) {
    expect((await refused(world.as({ device: device() }).demo.demoSignIn({ person }))).error.code).toBe('auth.passwordWrong')
  }
  await world.end()
})
