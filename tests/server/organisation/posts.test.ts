import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { later, now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { parse } from '@server/kit/validate'
import { CommunityFile, Post, addCommunity, enterCommunity } from '@server/organisation'
import { addPerson, appoint } from '@server/people'
import { openWorld, type World } from '@tests/support/world'

const day = 86_400_000
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => setAhead(0))
afterAll(() => world.end())

test('posts come from a file, again and again: each is put right, ended by its last day, and handed to her account', async () => {
  const communityId = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 1 })
  const enter = async (...posts: object[]) => {
    const file = { grids: [{ name: '一网格' }], buildings: [{ number: 3, grid: '一网格' }], units: [committee, property], posts }
    return (await enterCommunity(communityId, await parse(CommunityFile, file))).unnamed
  }
  const committee = { kind: 'residentsCommittee', name: '银杏里居委会', phone: '000-0000 0111' }
  const property = { kind: 'propertyCompany', name: '安禾物业', phone: '000-0000 0120' }
  const worker = { post: 'gridWorker', unit: committee.name, grid: '一网格', name: '顾小满', phone: '000-0000 0121' }
  const lead = { post: 'buildingLead', building: 3, name: '秦若水', phone: '000-0000 0131' }
  const manager = { post: 'lead', unit: property.name, name: '许行', title: '物业经理', phone: '000-0000 0122' }
  const shown = async () => {
    const [three] = await world.as().organisation.buildings({ id: communityId })
    const { doorstep, service, people } = await world.as().organisation.whoServes({ id: three!.id })
    return { worker: doorstep.worker, heads: service.map(one => one.lead), people }
  }
  await enter({ ...worker, nameEn: 'Gu Xiaoman', hours: '8:30–18:00', deputy: lead.name }, lead, manager)
  const guXiaoman = { name: { zh: '顾小满', en: 'Gu Xiaoman' }, what: { zh: '网格员', en: 'Grid worker' }, away: null }
  expect(await shown()).toEqual({
    worker: {
      ...guXiaoman,
      phone: worker.phone,
      hours: { zh: '8:30–18:00', en: '8:30–18:00' },
      deputy: { zh: '秦若水', en: '秦若水' },
    },
    heads: [null, expect.objectContaining({ name: { zh: '许行', en: '许行' }, what: { zh: '物业经理', en: '物业经理' } })],
    people: [expect.objectContaining(guXiaoman), expect.objectContaining({ phone: lead.phone })],
  })
  const posts = await table(Post).countBy({ communityId })
  expect(await enter({ ...worker, phone: '000-0000 0129', title: '专职网格员' })).toEqual([
    { name: '秦若水', title: '楼组长' },
    { name: '许行', title: '物业经理' },
  ])
  expect(await shown()).toMatchObject({
    worker: { phone: '000-0000 0129', what: { zh: '专职网格员' }, hours: { zh: '' }, deputy: null },
    heads: [null, { name: { zh: '许行' } }],
    people: { length: 2 },
  })
  const gone = { ...manager, until: '2020-01-31' }
  const comes = { ...manager, name: '方远', from: '2020-02-01', until: dayAfter(dayOf(now())) }
  expect(await enter(gone, comes, { ...lead, from: dayAfter(dayOf(now()), 2) })).toEqual([
    { name: '顾小满', title: '专职网格员' },
  ])
  expect(await shown()).toMatchObject({ heads: [null, { name: { zh: '方远' } }], people: { length: 1 } })
  setAhead(day)
  expect(await shown()).toMatchObject({ heads: [null, { name: { zh: '方远' } }], people: { length: 1 } })
  setAhead(2 * day)
  expect(await shown()).toMatchObject({ heads: [null, null], people: { length: 2 } })
  setAhead(0)
  const personId = await addPerson({ name: '顾小满', nameEn: null, account: 'guxiaoman', passwordHash: null }, 'staff')
  await expect(enter({ ...worker, account: 'guxiaoman' })).rejects.toThrow('Nobody who works here has the account guxiaoman.')
  await appoint(null, { personId, communityId, unitId: null, role: 'handler', endsAt: later(day) })
  await enter({ ...worker, account: 'guxiaoman' }, { ...lead, deputy: 'guxiaoman' })
  expect(await table(Post).countBy({ communityId })).toBe(posts + 1)
  expect(await table(Post).findBy({ communityId, personId })).toMatchObject([{ kind: 'gridWorker', phone: worker.phone }])
  const faults: [object, RegExp][] = [
    [{ ...worker, unit: '梅园' }, /^There is no unit 梅园\.$/],
    [{ ...worker, grid: '二网格' }, /^There is no grid 二网格\.$/],
    [{ ...worker, grid: undefined }, /^顾小满: a gridWorker has a grid/],
    [{ ...manager, building: 3 }, /^许行: a gridWorker has a grid/],
    [{ ...lead, deputy: '某人' }, /^There is nobody in a post called 某人\.$/],
    [{ ...lead, deputy: '秦若水' }, /^秦若水 cannot stand in for herself\.$/],
    [{ ...lead, from: '2026-02-01', until: '2026-01-01' }, /^The post of 秦若水 ends before it begins\.$/],
    [{ ...lead, account: 'guxiaoman' }, /^The account guxiaoman is that of 顾小满, not of 秦若水\.$/],
  ]
  const before = await table(Post).findBy({ communityId })
  for (const [fault, said] of faults) await expect(enter({ ...manager, name: '新人' }, fault)).rejects.toThrow(said)
  for (const [wrong, at] of [
    [{ ...lead, from: '2026-02-30' }, 'from'],
    [{ ...lead, post: 'mayor' }, 'post'],
    [{ ...lead, phone: 'ask me' }, 'phone'],
  ] as const)
    await expect(enter(wrong)).rejects.toMatchObject({ details: { fields: { [`posts.0.${at}`]: expect.any(String) } } })
  await expect(enter(lead, lead)).rejects.toMatchObject({ details: { fields: { posts: expect.any(String) } } })
  setAhead(2 * day)
  await expect(enter({ ...worker, account: 'guxiaoman' })).rejects.toThrow('Nobody who works here has the account guxiaoman.')
  expect(await table(Post).findBy({ communityId })).toEqual(before)
})
