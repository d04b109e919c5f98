import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takenOver } from '@shared/appeals/reply-templates'
import { Appeal, AppealEvent, KeptFilter } from '@server/appeals'
import { Exclusion } from '@server/feedback'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { Person } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { endUnit } from '@server/organisation'
import { SearchTerm } from '@server/search'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const picked = ({ id, version }: { id: string; version: number }) => ({ id, version })
const eventsOf = (appealId: string) => table(AppealEvent).countBy({ appealId })

describe('several at once', () => {
  test('each is accepted or moved by itself, and of each it is said what came of it', async () => {
    const there = await on.elsewhere()
    const { dispatcher, handler, otherUnit: unitId, otherHandler, unit, foreignDispatcher } = there.here
    const fresh = [(await there.filed()).appeal, (await there.filed()).appeal]
    const [back, moved, gone] = [(await there.givenBack()).appeal, (await there.assigned()).appeal, (await there.closed()).appeal]
    const changed = (await there.filed()).appeal
    await there.as(dispatcher).appeals.setTitle({ ...picked(changed), title: '楼道灯' })
    const foreign = (await (await on.elsewhere()).filed()).appeal
    const rows = [...fresh, back, moved, gone, changed, foreign, { id: newId(), version: 1 }].map(picked)
    const to = { unitId, handlerId: otherHandler.id, priority: 'p2', reason: '换单位' } as const
    const key = newId()
    const send = () => there.world.as(dispatcher, { 'Idempotency-Key': key }).appeals.assignMany({ rows, ...to })
    const first = await send()
    expect(first.map(({ id, refused }) => [id, refused?.code ?? 'done', refused?.status ?? 200])).toEqual([
      ...[...fresh, back, moved].map(({ id }) => [id, 'done', 200]),
      [gone.id, 'appeal.closed', 409],
      [changed.id, 'appeal.stale', 409],
      [foreign.id, 'appeal.forbidden', 403],
      [rows.at(-1)!.id, 'appeal.missing', 404],
    ])
    expect(first[5]!.refused!.message).toMatch(/刚有新进展/)
    for (const [{ id }, priority] of [...fresh.map(one => [one, 'p2'] as const), [back, 'p3'] as const, [moved, 'p3'] as const])
      expect(await there.show(id, otherHandler)).toMatchObject({ status: 'assigned', priority, handler: { id: otherHandler.id } })
    expect(await there.show(moved.id, dispatcher)).toMatchObject({ clock: { dueAt: moved.clock!.dueAt } })
    // Sent again after a lost answer: the same is said, nothing is done twice.
    const counted = await Promise.all(rows.map(({ id }) => eventsOf(id)))
    expect(await send()).toEqual(first)
    expect(await Promise.all(rows.map(({ id }) => eventsOf(id)))).toEqual(counted)
    expect(counted.slice(0, 4)).toEqual([2, 2, 4, 3])
    // Whoever only handles moves within her own unit; strangers are told of none.
    const now = (await there.assigned()).appeal
    const one = (who: typeof handler, more: object) =>
      there
        .as(who)
        .appeals.assignMany({ rows: [picked(now)], unitId: unit, ...more })
        .then(([row]) => row!.refused)
    expect(await one(handler, { unitId, reason: '换单位' })).toMatchObject({ status: 403 })
    expect(await one(foreignDispatcher, { reason: '换单位' })).toMatchObject({ status: 403 })
    expect(await one(handler, {})).toMatchObject({ status: 422, fields: { reason: expect.any(String) } })
    expect(await one(handler, { unitId: foreign.id, reason: '换人' })).toMatchObject({ status: 403 })
    expect(await one(dispatcher, { unitId: there.here.foreignUnit, reason: '换人' })).toMatchObject({
      fields: { unitId: expect.any(String) },
    })
    expect(await one(handler, { handlerId: handler.id, reason: '我来' })).toBeNull()
  })

  test('two who give away the same at once do not both', async () => {
    const there = await on.elsewhere()
    const { dispatcher, colleague, unit, otherUnit } = there.here
    const rows = []
    for (let i = 0; i < 3; i++) rows.push(picked((await there.filed()).appeal))
    const [hers, others] = await Promise.all([
      there.as(dispatcher).appeals.assignMany({ rows, unitId: unit }),
      there.as(colleague).appeals.assignMany({ rows: [...rows].reverse(), unitId: otherUnit }),
    ])
    for (const { id } of rows) {
      const outcomes = [hers, others].map(rows => rows.find(row => row.id === id)!.refused?.code ?? 'done')
      expect(outcomes.sort()).toEqual(['appeal.stale', 'done'])
      expect(await eventsOf(id)).toBe(2)
    }
  })

  test('none, too many, or one twice is no list', async () => {
    const row = picked((await on.filed()).appeal)
    const send = (rows: object[]) =>
      refused(on.as(on.here.dispatcher).appeals.assignMany({ rows: rows as never, unitId: on.here.unit }))
    const many = Array.from({ length: 51 }, () => ({ id: newId(), version: 1 }))
    for (const rows of [[], many, [row, row]])
      expect(await send(rows)).toMatchObject({ status: 422, error: { fields: { rows: expect.any(String) } } })
    expect((await send([{ id: row.id }])).error.fields).toEqual({ 'rows.0.version': expect.any(String) })
    expect(await send([null as never])).toMatchObject({ status: 422 })
  })
})

describe('kept filters', () => {
  test('follow whoever kept them, are written over by name, and are nobody else’s', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, colleague, building, unit } = there.here
    const keep = (name: string, filter = {}) => there.as(dispatcher).appeals.keepFilter({ communityId, name, ...filter })
    await keep('三号楼', { areaId: building, part: 'overdue', q: '漏水' })
    const [kept] = await keep('物业的', { unitId: unit, sort: 'newest' })
    expect(kept).toMatchObject({ name: '三号楼', filter: { areaId: building, part: 'overdue', q: '漏水' }, gone: [] })
    await keep('三号楼', { areaId: building, category: 'house', handler: 'me' })
    const list = (who = dispatcher) => there.as(who).appeals.filters({ communityId })
    expect((await list()).map(({ name, filter }) => [name, filter])).toEqual([
      ['三号楼', { areaId: building, category: 'house', handler: 'me' }],
      ['物业的', { unitId: unit, sort: 'newest' }],
    ])
    expect(await list(colleague)).toEqual([])
    expect(await refused(there.as(colleague).appeals.dropFilter({ id: kept!.id }))).toMatchObject({ status: 404 })
    expect((await there.as(dispatcher).appeals.dropFilter({ id: kept!.id })).map(({ name }) => name)).toEqual(['物业的'])
    for (const name of ['', '十三个字的名字就太长了啊啊啊'])
      expect((await refused(keep(name))).error.fields).toHaveProperty('name')
    expect((await refused(keep('名', { part: 'all' }))).error.fields).toHaveProperty('part')
  })

  test('are ten at most, whoever is quick', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher } = there.here
    const keep = (name: string) => there.as(dispatcher).appeals.keepFilter({ communityId, name })
    for (let i = 0; i < 8; i++) await keep(`第${i}个`)
    const both = await Promise.allSettled(['甲', '乙', '丙', '丁'].map(keep))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await table(KeptFilter).countBy({ personId: dispatcher.id })).toBe(10)
    expect(await refused(keep('第十一个'))).toMatchObject({ status: 409, error: { code: 'appeal.filtersFull' } })
    expect(await keep('第0个')).toHaveLength(10)
  })

  test('say what of them is no more', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, unit, otherUnit, elsewhere, building } = there.here
    const keep = (name: string, filter: object) => there.as(dispatcher).appeals.keepFilter({ communityId, name, ...filter })
    await keep('好的', { unitId: otherUnit, areaId: building, category: 'house' })
    await keep('单位', { unitId: unit })
    await keep('类别', { category: 'telegraph' })
    await keep('地点', { areaId: elsewhere })
    await transaction(() => endUnit(unit, otherUnit))
    const found = await there.as(dispatcher).appeals.filters({ communityId })
    expect(found.map(({ name, gone }) => [name, gone])).toEqual([
      ['好的', []],
      ['单位', ['unit']],
      ['类别', ['category']],
      ['地点', ['area']],
    ])
  })
})

describe('how it was solved', () => {
  const closedWith = async (there: Appeals, text: string, filing = {}, title = '三号楼楼道灯不亮') => {
    const { appeal, who } = await there.replied(filing)
    const { dispatcher, handler } = there.here
    const titled = await there.as(dispatcher).appeals.setTitle({ ...picked(appeal), title })
    const done = await there.as(handler).appeals.resolve({ ...picked(titled), code: 'fixed', text })
    const rate = (solved: 'yes' | 'partly' | 'no') =>
      there.as(who).feedback.evaluateAppeal({
        ...picked(done),
        solved,
        level: solved === 'no' ? 1 : 5,
        ...(solved === 'partly' && { goOn: false }),
      })
    return { id: appeal.id, who, rate }
  }
  const find = async (
    there: Appeals,
    more: { q?: string; category?: string; except?: string } = {},
    who = there.here.handler,
  ) => {
    await settled()
    const { communityId } = there.here
    return (await there.as(who).appeals.solved({ communityId, category: 'house.light', ...more })).items
  }

  test('by kind and by words, with the reply, how long it took, and nothing that points at somebody', async () => {
    const there = await on.elsewhere()
    const { handler } = there.here
    await transaction(() => table(Person).update({ id: handler.id }, { name: '许一帆' }))
    const reply = '许一帆 11 月 18 日换了声控开关。3号楼2单元502室的王阿姨（000-0000 1234）家门口也看过，402室照旧。'
    const light = await closedWith(there, reply, { text: '我家 702 室门口的灯不亮。', wordsPublic: true })
    expect(await find(there)).toEqual([])
    await light.rate('yes')
    const [seen, ...none] = await find(there)
    expect(none).toEqual([])
    expect(seen).toMatchObject({
      id: light.id,
      title: '三号楼楼道灯不亮',
      code: 'fixed',
      days: 1,
      said: 'yes',
      unit: { zh: '梧桐里物业' },
    })
    expect(seen!.reply).toBe('*隐去* 11 月 18 日换了声控开关。*隐去*的*隐去*（*隐去*）家门口也看过，*隐去*照旧。')
    for (const gone of ['许一帆', '502', '王阿姨', '1234', '402', '702'])
      expect([seen!.title, seen!.reply].join(' ')).not.toContain(gone)
    const idsOf = async (more: object) => (await find(there, more)).map(({ id }) => id)
    for (const q of ['声控开关', '楼道灯', '房屋设施', '换了 三号楼'])
      expect([q, await idsOf({ q, category: 'other.unsure' })]).toEqual([q, [light.id]])
    for (const q of ['王阿姨', '许一帆', '502', '702', '门口的灯', '开关声控']) expect([q, await idsOf({ q })]).toEqual([q, []])
    expect([await idsOf({ category: 'house.lift' }), await idsOf({ except: light.id })]).toEqual([[], []])
    expect(await table(SearchTerm).countBy({ id: light.id, kind: 'solved', term: '王阿' })).toBe(0)
    // What is taken over is a template whose writer must edit it.
    const other = (await there.assigned()).appeal
    const send = (text: string) => there.as(handler).appeals.reply({ ...picked(other), text })
    const taken = takenOver('换了声控开关。').zh
    for (const text of [taken, seen!.reply])
      expect(await refused(send(text))).toMatchObject({ status: 422, error: { code: 'appeal.templateUnedited' } })
    await send(taken.replace(/\*.*\*/, '今晚来换。'))
  })

  test('only what is public, its own, counted and not called unsolved, as it is now', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, supervisor, admin, foreignDispatcher } = there.here
    const ids = async (more = {}) => (await find(there, more)).map(({ id }) => id)
    const [plain, unsolved, personal, left] = [
      await closedWith(there, '换了灯泡，修好了线路。'),
      await closedWith(there, '换了灯泡，还会来看。'),
      await closedWith(there, '已上门看望，换了灯泡。', { kind: 'help' }),
      await closedWith(there, '换了灯泡和开关。'),
    ]
    for (const one of [plain, personal, left]) await one.rate('partly')
    await unsolved.rate('no')
    await there.merged()
    await there.declined()
    expect(new Set(await ids())).toEqual(new Set([plain.id, left.id]))
    expect(await ids({ q: '换了灯泡' })).toEqual([left.id, plain.id])
    // What goes on is not over, whatever else its row says.
    await transaction(() => table(Appeal).update({ id: plain.id }, { status: 'in_progress' }))
    expect([await ids(), await ids({ q: '换了灯泡' })]).toEqual([[left.id], [left.id]])
    await transaction(() => table(Appeal).update({ id: plain.id }, { status: 'closed' }))
    await transaction(() =>
      table(Exclusion).insert({
        ...{ id: newId(), communityId, appealId: left.id, round: 0, unitId: there.here.unit, askedBy: dispatcher.id },
        ...{ ground: 'outside', words: '', askedAt: new Date(), status: 'approved', version: 1 },
        ...{ ruledBy: supervisor.id, ruledWords: null, ruledAt: null },
      }),
    )
    expect([await ids(), await ids({ q: '换了灯泡' })]).toEqual([[plain.id], [plain.id]])
    const { version } = await there.show(plain.id, plain.who)
    await there.as(plain.who).appeals.reopen({ id: plain.id, version, reason: '又坏了' })
    expect([await ids(), await ids({ q: '换了灯泡' })]).toEqual([[], []])
    expect(await table(SearchTerm).countBy({ id: plain.id, kind: 'solved' })).toBe(0)
    const asked = (who: typeof admin) =>
      refused(there.as(who).appeals.solved({ communityId, category: 'house.light' })).then(({ status }) => status)
    expect([await asked(admin), await asked(foreignDispatcher)]).toEqual([403, 404])
  })
})
