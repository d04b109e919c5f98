import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayOf } from '@shared/kit/workdays'
import { Appeal, handOverAppeals } from '@server/appeals'
import { addDuty, Duty, suggestLead } from '@server/duties'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { day, Duties, today } from '@tests/support/duties'
import { device, refused, times } from '@tests/support/world'

let on: Duties
beforeAll(async () => {
  on = await Duties.open()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

test('the report names every place without a lead, with two, and where one’s time ran out', async () => {
  expect(await on.report('gap', 'conflict', 'dissolved', 'ended')).toEqual([['utility.network', '第三网格', 2]])
  const shared = { communityId: on.community, startsAt: new Date(Date.now() - day) }
  await addDuty({ ...shared, category: 'together', areaId: on.community, unitId: on.unit('so'), endsAt: null })
  await addDuty({
    ...shared,
    category: 'utility.network',
    areaId: on.area('g3'),
    unitId: on.unit('up'),
    endsAt: new Date(Date.now() + 4 * day),
  })
  // Of the class all but the item that has an entry of its own.
  const clashing = await on.report('conflict')
  expect(clashing.every(line => line.slice(1).join() === '梧桐里社区,12,梧桐里居委会,暖邻社工站')).toBe(true)
  expect(clashing.map(([category]) => category)).not.toContain('together.owners')
  expect(await on.whose('b3', 'together.space')).toMatchObject({
    why: 'conflict',
    lead: null,
    backstop: { name: { zh: '梧桐里居委会' } },
  })
  expect(await suggestLead(on.area('b3'), 'together.space', 'enterprise')).toBeNull()
  expect(await on.report('gap')).toEqual([])
  setAhead(5 * day)
  expect(await on.report('gap')).toEqual([['utility.network', '第三网格', 2]])
  expect(await on.report('ended')).toContainEqual(['utility.network', '第三网格', 2, '青檐街道办事处'])
  // Setting one ends both.
  await on.set('together', 'wtl', { lead: on.unit('rc'), from: dayOf(new Date(Date.now() + 5 * day)) })
  expect(await on.report('conflict')).toEqual([])
  // What ended long ago is history.
  for (const [category, days] of [
    ['house.light', 91],
    ['house.wall', 89],
  ] as const)
    await addDuty({
      ...shared,
      category,
      areaId: on.area('b2'),
      unitId: on.unit('so'),
      startsAt: new Date(0),
      endsAt: new Date(Date.now() - days * day),
    })
  setAhead(0)
  expect(await on.report('ended')).toEqual([['house.wall', '2号楼', 1, '暖邻社工站']])
})

test('with exactly one lead a new matter goes there by itself, once that is switched on', async () => {
  const filing = { text: '二单元三楼的楼道灯不亮三天了。', anonymousToHandler: false, wordsPublic: false }
  const file = async (where: string, category: string, kind?: 'report') =>
    (await on.world.as({ device: device() }).appeals.file({ areaId: on.area(where), category, ...filing, ...(kind && { kind }) }))
      .appeal
  expect(await file('b3', 'house.light')).toMatchObject({ status: 'submitted', unit: null })
  expect((await refused(on.supervisor.duties.automatic({ id: on.community, on: true }))).status).toBe(403)
  expect((await on.admin.duties.automatic({ id: on.community, on: true })).automatic).toBe(true)
  const taken = await file('b3', 'house.light')
  expect(taken).toMatchObject({
    status: 'assigned',
    unit: { zh: '梧桐里物业' },
    version: 2,
    clock: { until: 'answer', days: 3 },
  })
  expect(taken.events.map(({ step, by, sentence }) => [step, by, sentence.zh.slice(0, 18)])).toEqual([
    ['assign', 'clock', '已受理，按责任清单由梧桐里物业负责，'],
    ['submit', 'holder', '您提交了诉求'],
  ])
  expect((await table(Appeal).findOneByOrFail({ id: taken.id })).dueRule).toMatchObject({ priority: 'p2', days: 3 })
  // The grid worker who serves the very building, where she is of that unit.
  expect(await file('b3', 'noise.dance')).toMatchObject({ status: 'assigned', unit: { zh: '第二网格党支部' } })
  await addDuty({
    communityId: on.community,
    category: 'house.door',
    areaId: on.area('g2'),
    unitId: on.unit('so'),
    startsAt: new Date(0),
    endsAt: null,
  })
  await addDuty({
    communityId: on.community,
    category: 'house.door',
    areaId: on.area('g2'),
    unitId: on.unit('oc'),
    startsAt: new Date(0),
    endsAt: null,
  })
  // Two leads, none, one where nobody handles, and whoever is reported: the desk looks first.
  for (const [where, category, kind] of [
    ['b3', 'house.door'],
    ['wtl', 'utility.network'],
    ['b3', 'safety.fraud'],
    ['b3', 'house.light', 'report'],
  ] as const)
    expect([category, (await file(where, category, kind)).status]).toEqual([category, 'submitted'])
  await on.admin.duties.automatic({ id: on.community, on: false })
  expect((await file('b3', 'house.light')).status).toBe('submitted')
})

test('a unit that is dissolved hands over what it has to do, and nothing of it is lost', async () => {
  const { units, can } = await on.admin.duties.matrix({ id: on.community })
  expect([units.length, can]).toEqual([13, ['set', 'automatic', 'dissolve']])
  const held = await table(Duty).countBy({ unitId: on.unit('gb1') })
  await on.set('noise', 'g1', { assist: on.unit('gb1'), from: today(9) })
  const resident = { device: device() }
  const words = { text: '广场舞声音太大，晚上九点还在放。', anonymousToHandler: false, wordsPublic: false }
  const { appeal } = await on.world.as(resident).appeals.file({ areaId: on.area('b1'), category: 'noise.dance', ...words })
  const desk = on.dispatcher
  const assigned = await desk.appeals.assign({ id: appeal.id, version: appeal.version, unitId: on.unit('gb1'), priority: 'p3' })
  const dissolve = (key: string, successorId: string) => on.admin.duties.dissolve({ id: on.unit(key), successorId })
  for (const successor of [on.foreignUnit, on.unit('gb1'), newId()])
    expect(await refused(dissolve('gb1', successor))).toMatchObject({ status: 422 })
  expect(await refused(dissolve('rc', on.unit('so')))).toMatchObject({ status: 409, error: { code: 'duty.lastDesk' } })
  expect((await refused(on.supervisor.duties.dissolve({ id: on.unit('gb1'), successorId: on.unit('so') }))).status).toBe(403)
  const [one, other] = await Promise.allSettled([dissolve('gb1', on.unit('gb2')), dissolve('gb1', on.unit('gb2'))])
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
  const after = await on.admin.duties.matrix({ id: on.community })
  expect(after.entries.filter(entry => on.unitKey(entry.unit.id) === 'gb1')).toEqual([])
  expect(after.report.filter(({ kind }) => kind === 'dissolved')).toEqual([])
  expect(await on.leadOf('b1', 'noise.dance')).toBe('第二网格党支部')
  const noise = await on.field('noise', 'g1')
  expect(noise.entries.find(({ role, state }) => role === 'assist' && state === 'coming')?.unit.name.zh).toBe('第二网格党支部')
  expect(await table(Duty).countBy({ unitId: on.unit('gb1') })).toBe(held + 1)
  // Its open matters follow within the minute, once, with their date.
  for (const _ of times(2, n => n)) await handOverAppeals()
  const moved = await on.world.as(resident).appeals.show({ id: appeal.id })
  expect(moved).toMatchObject({ status: 'assigned', unit: { zh: '第二网格党支部' }, version: assigned.version + 1 })
  expect(moved.clock?.dueAt).toBe(assigned.clock?.dueAt)
  expect(moved.events.map(({ step }) => step)).toEqual(['handOver', 'assign', 'submit'])
  expect(
    await refused(desk.appeals.transfer({ id: appeal.id, version: moved.version, unitId: on.unit('gb1'), reason: '转回去' })),
  ).toMatchObject({ status: 422 })
  // Who is gone is given nothing any more.
  expect((await on.admin.organisation.units({ id: on.community })).map(({ id }) => on.unitKey(id))).not.toContain('gb1')
  expect(await refused(on.set('noise', 'g1', { lead: on.unit('gb1') }))).toMatchObject({
    status: 422,
    error: { fields: { lead: expect.any(String) } },
  })
  // What still comes in for it is reported.
  const late = { communityId: on.community, category: 'noise.pet', areaId: on.area('b1'), unitId: on.unit('gb1'), endsAt: null }
  await addDuty({ ...late, startsAt: new Date() })
  expect(await on.leadOf('b1', 'noise.pet')).toBe('第二网格党支部')
  expect(await on.report('dissolved')).toEqual([['noise.pet', '1号楼', 1, '第一网格党支部']])
})
