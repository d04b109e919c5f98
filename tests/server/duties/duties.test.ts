import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { FieldView, ReportLine } from '@shared/duties/duty.views'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { addDuty, Duty, suggestLead } from '@server/duties'
import { addCommunity, addUnit } from '@server/organisation'
import { seedCommunity, type SampleIds } from '@server/seeds/seed-community'
import { openWorld, refused, times, type Clients, type World } from '@tests/support/world'
import type { contract } from '@shared/index'

let world: World
let wutongli: SampleIds
let elsewhere: string
let foreignUnit: string
let supervisor: Clients<typeof contract>
let admin: Clients<typeof contract>
beforeAll(async () => {
  world = await openWorld()
  wutongli = await seedCommunity()
  elsewhere = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 1 })
  const plain = { nameEn: 'Firm', phone: '000-0000 0190', hours: '', hoursEn: '', does: '', doesEn: '', position: 1 }
  const abroad = { communityId: elsewhere, areaId: elsewhere, kind: 'propertyCompany' } as const
  foreignUnit = await addUnit({ ...plain, ...abroad, name: '银杏里物业' })
  supervisor = world.as(await world.person('staff', { role: 'supervisor', communityId: area('wtl') }))
  admin = world.as(await world.person('staff', { role: 'admin', communityId: area('wtl') }))
})
afterEach(() => setAhead(0))
afterAll(() => world.end())

const day = 86_400_000
const today = (after = 0) => dayAfter(dayOf(new Date()), after)
const area = (key: string) => wutongli.areas.get(key)!
const unit = (key: string) => wutongli.units.get(key)!
const unitKey = (id: string | undefined) => [...wutongli.units].find(([, known]) => known === id)?.[0]
const whose = (where: string, category: string) => world.as().duties.whose({ id: area(where), category })
const leadOf = async (where: string, category: string) => (await whose(where, category)).lead?.name.zh
const field = (category: string, where: string) => supervisor.duties.field({ id: area('wtl'), category, areaId: area(where) })
type Change = Parameters<typeof supervisor.duties.set>[0]
/** Sets something in a field as it stands, from today unless said otherwise. */
async function set(category: string, where: string, change: Partial<Change>, who = supervisor): Promise<FieldView> {
  const { version } = await field(category, where)
  return who.duties.set({ id: area('wtl'), category, areaId: area(where), version, from: today(), ...change })
}
const report = async (...kinds: ReportLine['kind'][]) =>
  (await supervisor.duties.matrix({ id: area('wtl') })).report
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ category, area, buildings, units }) => [category, area.zh, buildings, ...units.map(({ zh }) => zh)])

test('the responsibility list names a unit: the item before its class, the grid before the community, in its time', async () => {
  const lead = async (where: string, category: string) => {
    const found = await suggestLead(area(where), category, 'enterprise')
    return [...wutongli.units].find(([, id]) => id === found?.unitId)?.[0]
  }
  expect(await lead('b3', 'house.light')).toBe('prop')
  expect(await lead('b3', 'property.accounts')).toBe('oc')
  expect(await lead('b3', 'noise.dance')).toBe('gb2')
  expect(await lead('g2', 'noise.dance')).toBe('gb2')
  expect(await lead('b12', 'noise.dance')).toBe('gb4')
  // The item's own entry for all of the community stands before the class's for the grid.
  expect(await lead('b12', 'noise.shop')).toBe('up')
  expect(await lead('b8', 'utility.network')).toBe('firm')
  const day = 86_400_000
  const entry = { communityId: area('wtl'), category: 'utility.network', areaId: area('g3'), unitId: unit('so') }
  await addDuty({ ...entry, startsAt: new Date(Date.now() + day), endsAt: new Date(Date.now() + 3 * day) })
  expect(await lead('b8', 'utility.network')).toBe('firm')
  setAhead(2 * day)
  expect(await lead('b8', 'utility.network')).toBe('so')
  expect(await lead('b3', 'utility.network')).toBe('up')
  setAhead(4 * day)
  expect(await lead('b8', 'utility.network')).toBe('firm')
  expect(await suggestLead(newId(), 'house.light', 'enterprise')).toBeNull()
})

test('everybody reads whose business something is, and the committee takes what nobody leads', async () => {
  expect(await whose('b3', 'house.light')).toMatchObject({
    why: 'settled',
    lead: { name: { zh: '梧桐里物业' }, phone: '000-0000 0120', hours: { zh: '24 小时值班' } },
    backstop: { name: { zh: '梧桐里居委会' }, phone: '000-0000 0110' },
  })
  expect(await whose('b8', 'utility.network')).toMatchObject({ why: 'gap', lead: null, from: null })
  expect(await leadOf('b3', 'noise')).toBe('第二网格党支部')
  expect(await refused(whose('b3', 'no.such'))).toMatchObject({
    status: 422,
    error: { fields: { category: expect.any(String) } },
  })
  expect(await refused(world.as().duties.whose({ id: newId(), category: 'house' }))).toMatchObject({ status: 404 })
  expect((await world.as().duties.gaps({ id: area('wtl') })).map(gap => [gap.category, gap.area.zh])).toEqual([
    ['utility.network', '第三网格'],
  ])
  expect((await refused(world.as().duties.gaps({ id: area('g3') }))).status).toBe(404)
})

test('whoever is set follows whoever was: nothing of what was is overwritten, other roles stay', async () => {
  const given = { lead: unit('so'), assist: unit('firm'), supervise: unit('oc'), note: '物业服务合同' }
  const { version, entries, can } = await set('house.lift', 'g2', given)
  expect([version, entries.map(({ role, state }) => `${role} ${state}`).sort(), can]).toEqual([
    1,
    ['assist now', 'lead now', 'supervise now'],
    ['set'],
  ])
  expect(await whose('b3', 'house.lift')).toMatchObject({
    lead: { name: { zh: '暖邻社工站' } },
    note: '物业服务合同',
    assist: [{ name: { zh: '青禾便民店' } }],
    supervise: [{ name: { zh: '梧桐里业委会' } }],
  })
  // Outside that grid the class still decides; inside it the building before the grid.
  expect(await leadOf('b8', 'house.lift')).toBe('梧桐里物业')
  await set('house.lift', 'b3', { lead: unit('oc') })
  expect([await leadOf('b3', 'house.lift'), await leadOf('b4', 'house.lift')]).toEqual(['梧桐里业委会', '暖邻社工站'])
  const next = await set('house.lift', 'g2', { from: today(3), lead: unit('prop') })
  const leads = () => next.entries.filter(({ role }) => role === 'lead')
  expect(leads().map(({ unit, state }) => [unit.name.zh, state])).toEqual([
    ['梧桐里物业', 'coming'],
    ['暖邻社工站', 'now'],
  ])
  expect(leads()[1]!.until).toBe(leads()[0]!.from)
  expect(await leadOf('b4', 'house.lift')).toBe('暖邻社工站')
  setAhead(3 * day)
  expect(await whose('b4', 'house.lift')).toMatchObject({ lead: { name: { zh: '梧桐里物业' } }, assist: [{}], note: '' })
})

test('of two who change the same field at once one wins, and the other sees what stands', async () => {
  for (const round of times(8, n => n)) {
    const { version } = await field('safety.fire', 'g1')
    const answers = await Promise.allSettled(
      (['so', 'firm'] as const).map(key =>
        [supervisor, admin][Number(key === 'firm')]!.duties.set({
          ...{ id: area('wtl'), category: 'safety.fire', areaId: area('g1'), version, from: today(), lead: unit(key) },
        }),
      ),
    )
    const won = answers.filter(({ status }) => status === 'fulfilled')
    const [lost] = answers.flatMap(answer => (answer.status === 'rejected' ? [answer.reason] : []))
    expect([round, won.length, lost?.status, lost?.error.code]).toEqual([round, 1, 409, 'duty.stale'])
    expect(lost.error.fresh).toMatchObject({ version: version + 1, entries: expect.any(Array) })
    const standing = (await field('safety.fire', 'g1')).entries.filter(({ state }) => state === 'now')
    expect(standing).toHaveLength(1)
  }
  expect((await field('safety.fire', 'g1')).entries).toHaveLength(8)
})

test('what cannot be set is refused beside its field', async () => {
  const fields = async (change: Partial<Change>, category = 'green.lawn', where = 'g1') =>
    Object.keys((await refused(set(category, where, change))).error.fields ?? {})
  const lead = unit('prop')
  expect(await fields({ lead: foreignUnit })).toEqual(['lead'])
  expect(await fields({ lead, backstop: newId() })).toEqual(['backstop'])
  expect(await fields({})).toEqual(['lead'])
  expect(await fields({ lead, category: 'no.such' })).toEqual(['category'])
  expect(await fields({ lead, category: 'green.nosuch' })).toEqual(['category'])
  expect(await fields({ lead, areaId: elsewhere })).toEqual(['areaId'])
  expect(await fields({ lead, areaId: newId() })).toEqual(['areaId'])
  expect(await fields({ lead, from: today(-1) })).toEqual(['from'])
  expect(await fields({ lead, from: today(731) })).toEqual(['from'])
  expect(await fields({ lead, from: '2027-02-30' })).toEqual(['from'])
  expect(await fields({ lead, from: today(5), until: today(4) })).toEqual(['until'])
  expect(await fields({ lead, until: today(-1) })).toEqual(['until'])
  expect(await fields({ lead, note: '长'.repeat(61) })).toEqual(['note'])
  expect(await fields({ lead, version: -1 })).toEqual(['version'])
  expect((await field('green.lawn', 'g1')).version).toBe(0)
  // Something is planned: before it only what ends by then.
  await set('green.lawn', 'g1', { lead, from: today(10) })
  expect(await fields({ lead: unit('so'), from: today(2) })).toEqual(['from'])
  expect(await fields({ lead: unit('so'), from: today(2), until: today(10) })).toEqual(['from'])
  const between = await set('green.lawn', 'g1', { lead: unit('so'), from: today(2), until: today(9) })
  expect(between.entries.map(({ unit }) => unit.name.zh)).toEqual(['梧桐里物业', '暖邻社工站'])
  const dispatcher = world.as(await world.person('staff', { role: 'dispatcher', communityId: area('wtl') }))
  expect(await refused(set('green.lawn', 'g1', { lead }, dispatcher))).toMatchObject({ status: 403 })
})

test('a duty ends with a day or at once; one that has not begun is taken off', async () => {
  const { entries } = await set('life.elder', 'g1', { lead: unit('so'), until: today(20) })
  const end = async (id: string, until?: string) =>
    supervisor.duties.end({ id, version: (await field('life.elder', 'g1')).version, ...(until && { until }) })
  const { id } = entries[0]!
  expect(await refused(end(id, today(21)))).toMatchObject({ status: 422, error: { fields: { until: expect.any(String) } } })
  expect(await refused(end(id, today(-1)))).toMatchObject({ status: 422 })
  expect(await refused(supervisor.duties.end({ id, version: 9 }))).toMatchObject({ status: 409, error: { code: 'duty.stale' } })
  expect((await end(id, today(5))).entries[0]).toMatchObject({ state: 'now' })
  const coming = (await set('life.elder', 'g1', { lead: unit('rc'), from: today(6) })).entries[0]!
  expect(coming.state).toBe('coming')
  expect((await end(coming.id)).entries[0]).toMatchObject({ state: 'over', until: coming.from })
  expect(await leadOf('b1', 'life.elder')).toBe('暖邻社工站')
  await end(id)
  expect(await leadOf('b1', 'life.elder')).toBe('梧桐里居委会')
  expect(await refused(end(id))).toMatchObject({ status: 409, error: { code: 'duty.over' } })
  expect((await refused(end(newId()))).status).toBe(404)
})

test('the report names every place without a lead, with two, and where one’s time ran out', async () => {
  expect(await report('gap', 'conflict', 'dissolved', 'ended')).toEqual([['utility.network', '第三网格', 2]])
  const shared = { communityId: area('wtl'), startsAt: new Date(Date.now() - day) }
  await addDuty({ ...shared, category: 'together', areaId: area('wtl'), unitId: unit('so'), endsAt: null })
  await addDuty({
    ...shared,
    category: 'utility.network',
    areaId: area('g3'),
    unitId: unit('up'),
    endsAt: new Date(Date.now() + 4 * day),
  })
  // Of the class all but the item that has an entry of its own.
  const clashing = await report('conflict')
  expect(clashing.every(line => line.slice(1).join() === '梧桐里社区,12,梧桐里居委会,暖邻社工站')).toBe(true)
  expect(clashing.map(([category]) => category)).not.toContain('together.owners')
  expect(await whose('b3', 'together.space')).toMatchObject({
    why: 'conflict',
    lead: null,
    backstop: { name: { zh: '梧桐里居委会' } },
  })
  expect(await suggestLead(area('b3'), 'together.space', 'enterprise')).toBeNull()
  expect(await report('gap')).toEqual([])
  setAhead(5 * day)
  expect(await report('gap')).toEqual([['utility.network', '第三网格', 2]])
  expect(await report('ended')).toContainEqual(['utility.network', '第三网格', 2, '青檐街道办事处'])
  // Setting one ends both.
  await set('together', 'wtl', { lead: unit('rc'), from: dayOf(new Date(Date.now() + 5 * day)) })
  expect(await report('conflict')).toEqual([])
  // What ended long ago is history.
  for (const [category, days] of [
    ['house.light', 91],
    ['house.wall', 89],
  ] as const)
    await addDuty({
      ...shared,
      category,
      areaId: area('b2'),
      unitId: unit('so'),
      startsAt: new Date(0),
      endsAt: new Date(Date.now() - days * day),
    })
  setAhead(0)
  expect(await report('ended')).toEqual([['house.wall', '2号楼', 1, '暖邻社工站']])
})

test('a unit that is dissolved hands over what it has to do, and nothing of it is lost', async () => {
  const { units, can } = await admin.duties.matrix({ id: area('wtl') })
  expect([units.length, can]).toEqual([13, ['set', 'automatic', 'dissolve']])
  const held = await table(Duty).countBy({ unitId: unit('gb1') })
  await set('noise', 'g1', { assist: unit('gb1'), from: today(9) })
  const dissolve = (key: string, successorId: string) => admin.duties.dissolve({ id: unit(key), successorId })
  for (const successor of [foreignUnit, unit('gb1'), newId()])
    expect(await refused(dissolve('gb1', successor))).toMatchObject({ status: 422 })
  expect(await refused(dissolve('rc', unit('so')))).toMatchObject({ status: 409, error: { code: 'duty.lastDesk' } })
  expect((await refused(supervisor.duties.dissolve({ id: unit('gb1'), successorId: unit('so') }))).status).toBe(403)
  const [one, other] = await Promise.allSettled([dissolve('gb1', unit('gb2')), dissolve('gb1', unit('gb2'))])
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
  const after = await admin.duties.matrix({ id: area('wtl') })
  expect(after.entries.filter(entry => unitKey(entry.unit.id) === 'gb1')).toEqual([])
  expect(after.report.filter(({ kind }) => kind === 'dissolved')).toEqual([])
  expect(await leadOf('b1', 'noise.dance')).toBe('第二网格党支部')
  const noise = await field('noise', 'g1')
  expect(noise.entries.find(({ role, state }) => role === 'assist' && state === 'coming')?.unit.name.zh).toBe('第二网格党支部')
  expect(await table(Duty).countBy({ unitId: unit('gb1') })).toBe(held + 1)
  // Who is gone is given nothing any more.
  expect((await admin.organisation.units({ id: area('wtl') })).map(({ id }) => unitKey(id))).not.toContain('gb1')
  expect(await refused(set('noise', 'g1', { lead: unit('gb1') }))).toMatchObject({
    status: 422,
    error: { fields: { lead: expect.any(String) } },
  })
  // What still comes in for it is reported.
  const late = { communityId: area('wtl'), category: 'noise.pets', areaId: area('b1'), unitId: unit('gb1'), endsAt: null }
  await addDuty({ ...late, startsAt: new Date() })
  expect(await report('dissolved')).toEqual([['noise.pets', '1号楼', 1, '第一网格党支部']])
})
