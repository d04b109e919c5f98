import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SetDuties } from '@shared/duties/duty.inputs'
import { addDuty, Duty, suggestLead } from '@server/duties'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { day, Duties, today } from '@tests/support/duties'
import { editDuty } from '@tests/support/edit-duty'
import { secondProcess } from '@tests/support/second-process'
import { engine, refused, times } from '@tests/support/world'

let on: Duties
beforeAll(async () => {
  on = await Duties.open()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

test('the responsibility list names a unit: the item before its class, the grid before the community, in its time', async () => {
  const lead = async (where: string, category: string) => {
    const found = await suggestLead(on.area(where), category, 'enterprise')
    return on.unitKey(found?.unitId)
  }
  expect(await lead('b3', 'house.light')).toBe('prop')
  expect(await lead('b3', 'property.accounts')).toBe('oc')
  expect(await lead('b3', 'noise.dance')).toBe('gb2')
  expect(await lead('g2', 'noise.dance')).toBe('gb2')
  expect(await lead('b12', 'noise.dance')).toBe('gb4')
  // The item's own entry for all of the community stands before the class's for the grid.
  expect(await lead('b12', 'noise.shop')).toBe('up')
  expect(await lead('b8', 'utility.network')).toBe('firm')
  const entry = { communityId: on.community, category: 'utility.network', areaId: on.area('g3'), unitId: on.unit('so') }
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
  expect(await on.whose('b3', 'house.light')).toMatchObject({
    why: 'settled',
    lead: { name: { zh: '梧桐里物业' }, phone: '000-0000 0120', hours: { zh: '24 小时值班' } },
    backstop: { name: { zh: '梧桐里居委会' }, phone: '000-0000 0110' },
  })
  expect(await on.whose('b8', 'utility.network')).toMatchObject({ why: 'gap', lead: null, from: null })
  expect(await on.leadOf('b3', 'noise')).toBe('第二网格党支部')
  expect(await refused(on.whose('b3', 'no.such'))).toMatchObject({
    status: 422,
    error: { fields: { category: expect.any(String) } },
  })
  expect(await refused(on.world.as().duties.whose({ id: newId(), category: 'house' }))).toMatchObject({ status: 404 })
  expect((await on.world.as().duties.gaps({ id: on.community })).map(gap => [gap.category, gap.area.zh])).toEqual([
    ['utility.network', '第三网格'],
  ])
  expect((await refused(on.world.as().duties.gaps({ id: on.area('g3') }))).status).toBe(404)
})

test('whoever is set follows whoever was: nothing of what was is overwritten, other roles stay', async () => {
  const given = { lead: on.unit('so'), assist: on.unit('firm'), supervise: on.unit('oc'), note: '物业服务合同' }
  const { version, entries, can } = await on.set('house.lift', 'g2', given)
  expect([version, entries.map(({ role, state }) => `${role} ${state}`).sort(), can]).toEqual([
    1,
    ['assist now', 'lead now', 'supervise now'],
    ['set'],
  ])
  expect(await on.whose('b3', 'house.lift')).toMatchObject({
    lead: { name: { zh: '暖邻社工站' } },
    note: '物业服务合同',
    assist: [{ name: { zh: '青禾便民店' } }],
    supervise: [{ name: { zh: '梧桐里业委会' } }],
  })
  // Outside that grid the class still decides; inside it the building before the grid.
  expect(await on.leadOf('b8', 'house.lift')).toBe('梧桐里物业')
  await on.set('house.lift', 'b3', { lead: on.unit('oc') })
  expect([await on.leadOf('b3', 'house.lift'), await on.leadOf('b4', 'house.lift')]).toEqual(['梧桐里业委会', '暖邻社工站'])
  const next = await on.set('house.lift', 'g2', { from: today(3), lead: on.unit('prop') })
  const leads = () => next.entries.filter(({ role }) => role === 'lead')
  expect(leads().map(({ unit, state }) => [unit.name.zh, state])).toEqual([
    ['梧桐里物业', 'coming'],
    ['暖邻社工站', 'now'],
  ])
  expect(leads()[1]!.until).toBe(leads()[0]!.from)
  expect(await on.leadOf('b4', 'house.lift')).toBe('暖邻社工站')
  setAhead(3 * day)
  expect(await on.whose('b4', 'house.lift')).toMatchObject({ lead: { name: { zh: '梧桐里物业' } }, assist: [{}], note: '' })
})

test('of two who change the same field at once one wins, and the other sees what stands', async () => {
  for (const round of times(8, n => n)) {
    const { version } = await on.field('safety.fire', 'g1')
    const answers = await Promise.allSettled(
      (['so', 'firm'] as const).map(key =>
        [on.supervisor, on.admin][Number(key === 'firm')]!.duties.set({
          ...{ id: on.community, category: 'safety.fire', areaId: on.area('g1'), version, from: today(), lead: on.unit(key) },
        }),
      ),
    )
    const won = answers.filter(({ status }) => status === 'fulfilled')
    const [lost] = answers.flatMap(answer => (answer.status === 'rejected' ? [answer.reason] : []))
    expect([round, won.length, lost?.status, lost?.error.code]).toEqual([round, 1, 409, 'duty.stale'])
    expect(lost.error.fresh).toMatchObject({ version: version + 1, entries: expect.any(Array) })
    const standing = (await on.field('safety.fire', 'g1')).entries.filter(({ state }) => state === 'now')
    expect(standing).toHaveLength(1)
  }
  expect((await on.field('safety.fire', 'g1')).entries).toHaveLength(8)
})

test('two processes that change one field over and over leave one lead, and nothing that nobody decided', async () => {
  const people = await Promise.all(times(2, () => on.world.person('staff', { role: 'admin', communityId: on.community })))
  const field = { communityId: on.community, areaId: on.area('g1'), category: 'safety.manhole' }
  const edits = people.map(({ id: personId }, n) => ({ ...field, personId, unitId: on.unit(n ? 'so' : 'firm'), rounds: 6 }))
  const start = Date.now() + 2000
  await Promise.all(edits.map(edit => (engine === 'mariadb' ? secondProcess('duty', on.world.url, start, edit) : editDuty(edit))))
  const { version, entries } = await on.field(field.category, 'g1')
  expect(version).toBeGreaterThanOrEqual(6)
  expect(await table(Duty).countBy(field)).toBe(version)
  expect(entries.filter(({ state }) => state === 'now')).toHaveLength(1)
})

test('what cannot be set is refused beside its field', async () => {
  const fields = async (change: Partial<SetDuties>, category = 'green.lawn', where = 'g1') =>
    Object.keys((await refused(on.set(category, where, change))).error.fields ?? {})
  const lead = on.unit('prop')
  expect(await fields({ lead: on.foreignUnit })).toEqual(['lead'])
  expect(await fields({ lead, backstop: newId() })).toEqual(['backstop'])
  expect(await fields({})).toEqual(['lead'])
  expect(await fields({ lead, category: 'no.such' })).toEqual(['category'])
  expect(await fields({ lead, category: 'green.nosuch' })).toEqual(['category'])
  expect(await fields({ lead, areaId: on.elsewhere })).toEqual(['areaId'])
  expect(await fields({ lead, areaId: newId() })).toEqual(['areaId'])
  expect(await fields({ lead, from: today(-1) })).toEqual(['from'])
  expect(await fields({ lead, from: today(731) })).toEqual(['from'])
  expect(await fields({ lead, from: '2027-02-30' })).toEqual(['from'])
  expect(await fields({ lead, from: today(5), until: today(4) })).toEqual(['until'])
  expect(await fields({ lead, until: today(-1) })).toEqual(['until'])
  expect(await fields({ lead, note: '长'.repeat(61) })).toEqual(['note'])
  expect(await fields({ lead, version: -1 })).toEqual(['version'])
  expect((await on.field('green.lawn', 'g1')).version).toBe(0)
  // Something is planned: before it only what ends by then.
  await on.set('green.lawn', 'g1', { lead, from: today(10) })
  expect(await fields({ lead: on.unit('so'), from: today(2) })).toEqual(['from'])
  expect(await fields({ lead: on.unit('so'), from: today(2), until: today(10) })).toEqual(['from'])
  const between = await on.set('green.lawn', 'g1', { lead: on.unit('so'), from: today(2), until: today(9) })
  expect(between.entries.map(({ unit }) => unit.name.zh)).toEqual(['梧桐里物业', '暖邻社工站'])
  expect(await refused(on.set('green.lawn', 'g1', { lead }, on.dispatcher))).toMatchObject({ status: 403 })
})

test('a duty ends with a day or at once; one that has not begun is taken off', async () => {
  const { entries } = await on.set('life.elder', 'g1', { lead: on.unit('so'), until: today(20) })
  const end = async (id: string, until?: string) =>
    on.supervisor.duties.end({ id, version: (await on.field('life.elder', 'g1')).version, ...(until && { until }) })
  const { id } = entries[0]!
  expect(await refused(end(id, today(21)))).toMatchObject({ status: 422, error: { fields: { until: expect.any(String) } } })
  expect(await refused(end(id, today(-1)))).toMatchObject({ status: 422 })
  expect(await refused(on.supervisor.duties.end({ id, version: 9 }))).toMatchObject({
    status: 409,
    error: { code: 'duty.stale' },
  })
  expect((await end(id, today(5))).entries[0]).toMatchObject({ state: 'now' })
  const coming = (await on.set('life.elder', 'g1', { lead: on.unit('rc'), from: today(6) })).entries[0]!
  expect(coming.state).toBe('coming')
  expect((await end(coming.id)).entries[0]).toMatchObject({ state: 'over', until: coming.from })
  expect(await on.leadOf('b1', 'life.elder')).toBe('暖邻社工站')
  await end(id)
  expect(await on.leadOf('b1', 'life.elder')).toBe('梧桐里居委会')
  expect(await refused(end(id))).toMatchObject({ status: 409, error: { code: 'duty.over' } })
  expect((await refused(end(newId()))).status).toBe(404)
})
