import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { newId } from '@server/kit/ids'
import { addCommunity, addPost, areaAndBelow, receptionDesk } from '@server/organisation'
import { seedCommunity, type SampleIds } from '@server/seeds/seed-community'
import { openWorld, refused, type World } from '@tests/support/world'

let world: World
let wutongli: SampleIds
beforeAll(async () => {
  world = await openWorld()
  wutongli = await seedCommunity()
})
afterEach(() => setAhead(0))
afterAll(() => world.end())

const area = (key: string) => wutongli.areas.get(key)!
const unit = (key: string) => wutongli.units.get(key)!
const person = (key: string) => wutongli.people.get(key)!
const zh = ({ name }: { name: { zh: string } }) => name.zh
const missing = { status: 404, error: { code: 'organisation.missing' } }

test('communities and buildings can be chosen from a list, by number, or by part of a name', async () => {
  const nobody = world.as().organisation
  const communities = await nobody.communities()
  expect(communities).toEqual([
    {
      id: area('wtl'),
      name: { zh: '梧桐里社区', en: 'Wutongli Community' },
      address: { zh: '银杏路 66 弄（示例）', en: 'Lane 66, Yinxing Road (sample)' },
    },
  ])
  const find = async (q?: string) =>
    (await nobody.buildings({ id: area('wtl'), ...(q !== undefined && { q }) })).map(({ number }) => number)
  expect(await find()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(await find(' 3号楼 ')).toEqual([3])
  expect(await find('3')).toContain(3)
  expect(await find('第三网格')).toEqual([8, 10])
  expect(await find('building 12')).toEqual([12])
  expect(await find('梅园')).toEqual([])
  expect((await nobody.buildings({ id: area('wtl'), q: '3号楼' }))[0]).toEqual({
    id: area('b3'),
    communityId: area('wtl'),
    number: 3,
    name: { zh: '3号楼', en: 'Building 3' },
    gridId: area('g2'),
    grid: { zh: '第二网格', en: 'Grid 2' },
  })
  for (const id of [area('b3'), area('g2'), newId()]) expect(await refused(nobody.buildings({ id }))).toMatchObject(missing)
  expect((await refused(nobody.buildings({ id: area('wtl'), q: 'x'.repeat(21) }))).status).toBe(422)
})

test('a door shows where one is, who is near and whom to ring', async () => {
  const seen = await world.as().organisation.doorstep({ id: area('b3') })
  expect(seen).toMatchObject({
    areaId: area('b3'),
    community: { id: area('wtl') },
    grid: { id: area('g2'), name: { zh: '第二网格', en: 'Grid 2' } },
    building: { id: area('b3'), number: 3 },
    worker: {
      name: { zh: '周小满' },
      what: { zh: '第二网格网格员' },
      phone: '000-0000 0122',
      hours: { zh: '8:30–18:00' },
      deputy: { zh: '陈可' },
    },
    duty: { phone: '000-0000 0110', hours: { zh: '工作日 9:00–17:00' } },
  })
  expect(await world.as().organisation.doorstep({ id: area('g2') })).toMatchObject({
    areaId: area('g2'),
    building: null,
    worker: { name: { zh: '周小满' } },
  })
  expect(await world.as().organisation.doorstep({ id: area('wtl') })).toMatchObject({
    areaId: area('wtl'),
    building: null,
    grid: null,
    worker: null,
  })
  expect(await refused(world.as().organisation.doorstep({ id: newId() }))).toMatchObject(missing)
})

test('who serves a building: the Party’s line, its key households, the service side, the people near', async () => {
  const serves = await world.as().organisation.whoServes({ id: area('b3') })
  expect(serves.party.map(({ kind, name, lead }) => [kind, name.zh, lead?.name.zh])).toEqual([
    ['partyCommittee', '梧桐里社区党委', '沈知秋'],
    ['gridBranch', '第二网格党支部', '顾明远'],
    ['buildingCell', '3 号楼党小组', '郑桂兰'],
  ])
  expect(serves.keyHouseholds.map(({ name, linked }) => [name.zh, linked])).toEqual([
    ['何家', 14],
    ['顾家', 16],
  ])
  expect(serves.service.map(({ kind }) => kind)).toEqual([
    'residentsCommittee',
    'propertyCompany',
    'ownersCommittee',
    'socialOrganisation',
  ])
  expect(serves.service[0]).toMatchObject({
    phone: '000-0000 0110',
    does: { zh: '受理、协调、兜底' },
    lead: { name: { zh: '叶南乔' } },
  })
  expect(serves.people.map(zh).sort()).toEqual(['周小满', '郑桂兰'].sort())
  const elsewhere = await world.as().organisation.whoServes({ id: area('b12') })
  expect(elsewhere.party.map(({ name }) => name.zh)).toEqual(['梧桐里社区党委', '第四网格党支部'])
  expect(elsewhere.keyHouseholds).toEqual([])
  expect(await refused(world.as().organisation.whoServes({ id: newId() }))).toMatchObject(missing)
})

test('a post counts from its first day to its last', async () => {
  const names = async () => (await world.as().organisation.whoServes({ id: area('b12') })).people.map(zh)
  const post = {
    communityId: area('wtl'),
    unitId: unit('rc'),
    areaId: area('b12'),
    kind: 'buildingLead',
    title: '楼组长',
    titleEn: 'Lead',
    phone: '000-0000 0131',
    hours: '',
    hoursEn: '',
    deputyId: null,
  } as const
  const day = 86_400_000
  await addPost({
    ...post,
    personId: person('wenru'),
    startsAt: new Date(Date.now() + day),
    endsAt: new Date(Date.now() + 3 * day),
  })
  expect(await names()).not.toContain('温如')
  setAhead(2 * day)
  expect(await names()).toContain('温如')
  setAhead(4 * day)
  expect(await names()).not.toContain('温如')
})

test('units and who handles there are told to staff of the community only', async () => {
  const desk = world.as(await world.person('staff', { role: 'dispatcher', communityId: area('wtl') }))
  const units = await desk.organisation.units({ id: area('wtl') })
  expect(units).toHaveLength(13)
  const property = units.find(({ id }) => id === unit('prop'))!
  expect([property.kind, property.phone, property.handlers.map(zh).sort()]).toEqual([
    'propertyCompany',
    '000-0000 0120',
    ['秦朗', '许一帆'].sort(),
  ])
  expect(units.find(({ id }) => id === unit('pc'))!.handlers).toEqual([])
  const elsewhere = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 1 })
  const foreign = world.as(await world.person('staff', { role: 'admin', communityId: elsewhere }))
  expect(await refused(foreign.organisation.units({ id: area('wtl') }))).toMatchObject(missing)
  expect((await refused(world.as(await world.person('resident')).organisation.units({ id: area('wtl') }))).status).toBe(403)
})

test('the tree is read downward, and the desk is the residents’ committee', async () => {
  expect((await areaAndBelow(area('g3'))).sort()).toEqual([area('b8'), area('b10')].sort())
  expect(await areaAndBelow(area('wtl'))).toHaveLength(16)
  expect(await areaAndBelow(area('b3'))).toEqual([])
  expect(await receptionDesk(area('wtl'))).toMatchObject({ unitId: unit('rc'), phone: '000-0000 0110' })
})
