import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js'
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ListDesk } from '@shared/appeals/appeal.inputs'
import type { TodaySection } from '@shared/appeals/appeal.views'
import { StoredFile } from '@server/files'
import { later, now, setAhead } from '@server/kit/clock'
import { isSqlite, table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { goTo } from '../../support/go-to'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const desk = async (there: Appeals, filters: Omit<ListDesk, 'communityId'>, who = there.here.dispatcher) =>
  (await there.as(who).appeals.desk({ communityId: there.here.communityId, ...filters })).items.map(({ id }) => id)
const today = (there: Appeals, who = there.here.dispatcher) =>
  there.as(who).appeals.today({ communityId: there.here.communityId })
const idsOf = (sections: TodaySection[]) =>
  Object.fromEntries(sections.filter(({ cards }) => cards.length > 0).map(({ part, cards }) => [part, cards.map(({ id }) => id)]))

/** Who she is and what she may is asked for with every request. */
const ofSession = /FROM [`"](people[`"] [`"]p[`"] INNER JOIN [`"]tokens|roles[`"] )/
/** How many questions `act` puts to the database beside those, once what followed earlier verbs is done. */
async function statements(act: () => Promise<unknown>): Promise<number> {
  await settled()
  const spy = vi.spyOn(isSqlite() ? BetterSqlite3QueryRunner.prototype : MysqlQueryRunner.prototype, 'query')
  await act()
  const asked = spy.mock.calls.map(([query]) => String(query)).filter(query => /^SELECT/i.test(query))
  spy.mockRestore()
  return asked.filter(query => !ofSession.test(query)).length
}

describe('the desk, narrowed', () => {
  test('by place, unit, category, handler, number and words', async () => {
    const there = await on.elsewhere()
    const { building, grid, communityId, unit, otherUnit, handler, dispatcher } = there.here
    const light = (await there.filed()).appeal
    const gate = (await there.filed({ areaId: communityId, category: 'other.unsure' })).appeal
    const { id, version } = (await there.filed({ category: 'other.unsure' })).appeal
    const hers = await there.as(dispatcher).appeals.assign({ id, version, unitId: unit, handlerId: handler.id, priority: 'p3' })
    const titled = await there
      .as(dispatcher)
      .appeals.setTitle({ id: gate.id, version: gate.version, title: '北门 100%! 漏水_要修' })
    const all = new Set([light.id, gate.id, hers.id])
    expect(new Set(await desk(there, {}))).toEqual(all)
    for (const areaId of [building, grid]) expect(new Set(await desk(there, { areaId }))).toEqual(new Set([light.id, hers.id]))
    expect(new Set(await desk(there, { areaId: communityId }))).toEqual(all)
    expect([await desk(there, { unitId: unit }), await desk(there, { unitId: otherUnit })]).toEqual([[hers.id], []])
    expect(new Set(await desk(there, { category: 'other' }))).toEqual(new Set([gate.id, hers.id]))
    expect(await desk(there, { category: 'oth' })).toEqual([])
    expect([await desk(there, { handler: 'me' }, handler), await desk(there, { handler: 'me' })]).toEqual([[hers.id], []])
    expect(await desk(there, { q: light.number })).toEqual([light.id])
    expect(await desk(there, { q: light.number.replace('-', '') })).toEqual([light.id])
    expect(new Set(await desk(there, { q: light.number.slice(0, 6) }))).toEqual(all)
    for (const q of ['3号楼', ' building 3', '一网格', '3'])
      expect(new Set(await desk(there, { q }))).toEqual(new Set([light.id, hers.id]))
    for (const q of ['漏水', '100%!', '水_要']) expect(await desk(there, { q })).toEqual([titled.id])
    for (const q of ['%', '_', '!', '漏_要', '银杏里', "'"])
      expect([q, await desk(there, { q })]).toEqual([q, q === '漏_要' || q === "'" || q === '银杏里' ? [] : [titled.id]])
  })

  test('in the order one asks for, page by page', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher } = there.here
    const filed: string[] = []
    for (const priority of ['p4', 'p2', 'p3'] as const)
      filed.push((await there.assign((await there.filed()).appeal, undefined, priority)).id)
    const [a, b, c] = filed
    const walk = async (sort: 'due' | 'newest' | 'oldest') => {
      const all: string[] = []
      for (let after: string | undefined; ;) {
        const page = await there.as(dispatcher).appeals.desk({ communityId, sort, limit: 1, ...(after && { after }) })
        all.push(...page.items.map(({ id }) => id))
        if (page.next === null) return all
        after = page.next
      }
    }
    expect([await walk('due'), await walk('newest'), await walk('oldest')]).toEqual([
      [b, c, a],
      [c, b, a],
      [a, b, c],
    ])
    const { next } = await there.as(dispatcher).appeals.desk({ communityId, sort: 'newest', limit: 1 })
    expect((await refused(there.as(dispatcher).appeals.desk({ communityId, sort: 'oldest', after: next! }))).status).toBe(422)
  })

  test('refuses what is no filter', async () => {
    const { communityId, dispatcher } = on.here
    for (const wrong of [
      { part: 'all' },
      { sort: 'title' },
      { category: 'house.%' },
      { category: '%' },
      { handler: 'x' },
      { q: ' ' },
      { areaId: 'x' },
      { unitId: '' },
    ]) {
      const { status, error } = await refused(on.as(dispatcher).appeals.desk({ communityId, ...(wrong as object) }))
      expect([status, Object.keys(error.fields ?? {})]).toEqual([422, Object.keys(wrong)])
    }
  })

  test('however many matters there are, a list is at most two questions, and a day’s work as many as before', async () => {
    const there = await on.elsewhere()
    const { communityId, building, colleague, dispatcher, grid, handler, supervisor, unit } = there.here
    const { who } = await there.assigned()
    const given = { unitId: unit, handlerId: handler.id, priority: 'p3' } as const
    const takes = async () => {
      const { id, version } = (await there.filed({}, who)).appeal
      await there.as(dispatcher).appeals.assign({ id, version, ...given })
    }
    await takes()
    const deputy = await there.world.person('staff', { role: 'handler', communityId, unitId: unit })
    const until = later(86_400_000).toISOString()
    await there.as(handler).organisation.goAway({ id: communityId, personId: handler.id, until, deputyId: deputy.id })
    const lists: Record<string, () => Promise<unknown>> = {
      desk: () => desk(there, {}),
      narrowed: () => desk(there, { areaId: grid, q: '3', category: 'house', unitId: unit, part: 'today' }),
      hers: () => desk(there, { handler: 'me' }, handler),
      done: () => desk(there, { part: 'done', sort: 'oldest' }, supervisor),
      toRule: () => desk(there, { part: 'toRule' }, supervisor),
      mine: () => there.as(who).appeals.mine(),
      board: () => there.as({}).appeals.board({ communityId, areaId: building }),
      longList: () => there.as(who).appeals.board({ communityId, part: 'longList' }),
      ledger: () => there.as(colleague).appeals.ledger({ communityId, areaId: grid }),
      totals: () => there.as(colleague).appeals.ledgerTotals({ communityId }),
      counts: () => there.as(dispatcher).appeals.deskCounts({ communityId }),
    }
    const counted = async () => {
      const found: Record<string, number> = {}
      for (const [name, ask] of Object.entries(lists)) found[name] = await statements(ask)
      return found
    }
    const before = await counted()
    const dayBefore = await statements(() => today(there))
    for (let i = 0; i < 3; i++) await takes()
    expect(await counted()).toEqual(before)
    expect(Object.entries(before).filter(([, n]) => n < 1 || n > 2)).toEqual([])
    expect(await statements(() => today(there))).toBe(dayBefore)
  })
})

test('however much there is of a matter, three questions show it, to whomever', async () => {
  const there = await on.elsewhere()
  const { communityId, unit, handler, dispatcher, supervisor, resident } = there.here
  const few = await there.filed({ wordsPublic: true }, resident)
  const many = await there.assigned({ wordsPublic: true })
  const { id } = many.appeal
  // Everything that a matter can have beside it, and more than one of each.
  const merged = [await there.merged({}, id), await there.merged({}, id)]
  const taken = async (step: (version: number) => Promise<{ version: number }>) =>
    step((await there.show(id, dispatcher)).version)
  await taken(version =>
    there.as(dispatcher).appeals.transfer({ id, version, unitId: unit, handlerId: handler.id, reason: '换人' }),
  )
  for (let i = 0; i < 3; i++) await taken(version => there.as(handler).appeals.reply({ id, version, text: `第 ${i} 次去看了` }))
  for (let i = 0; i < 2; i++) await taken(version => there.as(handler).appeals.askTask({ id, version, ...there.tasking() }))
  await taken(async version => (await there.as(handler).appeals.forward({ id, version, ...there.asking() })).appeal)
  await there.as(resident).appeals.support({ id })
  const events = (await there.show(id, dispatcher)).events
  const picture = { ownerId: handler.id, place: 0, width: 4, height: 3, name: null, bytes: null, createdAt: now() }
  for (const [subjectType, subjectId] of [['appeal', id], ...events.map(event => ['appealEvent', event.id])] as const)
    await transaction(() => table(StoredFile).insert({ ...picture, id: newId(), subjectType, subjectId }))
  const deputy = await there.world.person('staff', { role: 'handler', communityId, unitId: unit })
  const until = later(86_400_000).toISOString()
  await there.as(handler).organisation.goAway({ id: communityId, personId: handler.id, until, deputyId: deputy.id })
  const called = await there.as(dispatcher).appeals.fileFor({
    ...{ areaId: communityId, channel: 'phone', category: 'house.light', text: '电话里说路灯不亮。', consent: true },
    ...{ name: '阿姨', phone: '000-0000 0188' },
  })
  for (let i = 0; i < 2; i++) await there.as(dispatcher).appeals.reveal({ id: called.id, reason: 'callBack' })
  const shown = await there.show(id, supervisor)
  expect([
    shown.merged.length,
    shown.tasks.length,
    shown.photos.length,
    shown.events.every(({ photos }) => photos.length === 1),
  ]).toEqual([2, 2, 1, true])
  expect([shown.party?.name, shown.cover?.acting?.id, shown.tasks[0]!.unit.zh]).toEqual([
    '梧桐物业工程部',
    deputy.id,
    '梧桐里居委会',
  ])
  expect((await there.show(id, resident)).support).toBe('joined')

  const counts: [string, number][] = []
  const viewers = { holder: many.who, first: merged[0]!.who, handler, dispatcher, supervisor, resident, stranger: {} }
  for (const [name, who] of Object.entries(viewers))
    for (const [at, one] of [few.appeal.id, id, merged[0]!.appeal.id, called.id].entries())
      counts.push([`${name} ${at}`, await statements(() => there.show(one, who))])
  expect(counts.filter(([, n]) => n !== 3)).toEqual([])
})

describe('a day’s work', () => {
  test('holds each matter once, in the part that matters most', async () => {
    const there = await on.elsewhere()
    const { colleague, dispatcher, handler, supervisor } = there.here
    const submitted = (await there.filed()).appeal.id
    const proposed = (await there.proposed()).appeal.id
    const assigned = (await there.assigned()).appeal.id
    const reopened = (await there.reopened()).appeal.id
    const asked = await there.assigned()
    const question = await there.ask(asked.appeal)
    await there.resolved()
    expect(idsOf(await today(there))).toEqual({
      notSolved: [reopened],
      toAccept: [submitted],
      open: [proposed, assigned, asked.appeal.id],
    })
    for (const who of [colleague, supervisor])
      expect(idsOf(await today(there, who))).toMatchObject({ toConfirm: [proposed], open: [assigned, asked.appeal.id] })
    const answered = await there.as(asked.who).appeals.answer({ id: question.id, version: question.version, text: '四楼。' })
    expect(idsOf(await today(there, handler))).toEqual({ notSolved: [reopened], answered: [answered.id], open: [assigned] })
    expect(await desk(there, { part: 'answered' })).toEqual([answered.id])
    await there.reply(answered)
    expect(idsOf(await today(there, handler))).toMatchObject({ notSolved: [reopened], open: [assigned, answered.id] })
    goTo(9)
    expect(Object.keys(idsOf(await today(there, dispatcher)))).toEqual(['today', 'notSolved', 'open'])
    goTo(19, 8)
    expect(new Set(idsOf(await today(there, handler)).overdue)).toEqual(new Set([reopened, assigned, answered.id]))
    expect(idsOf(await today(there, colleague))).toMatchObject({ toConfirm: [proposed] })
  })

  test('is nobody else’s, and says when there is more', async () => {
    const there = await on.elsewhere()
    const { otherHandler, admin, foreignDispatcher } = there.here
    for (let i = 0; i < 11; i++) await there.filed()
    const more = (await today(there)).find(({ part }) => part === 'toAccept')!
    expect([more.cards.length, more.more]).toEqual([10, true])
    for (const who of [otherHandler, admin, foreignDispatcher]) expect(idsOf(await today(there, who))).toEqual({})
  })
})
