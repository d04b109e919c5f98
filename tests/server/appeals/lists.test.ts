import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DeskPart, DeskSort } from '@shared/appeals/list-parts'
import { Appeal } from '@server/appeals'
import { later, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { sealCursor } from '@server/kit/page'
import { openAppeals, type Appeals } from '../../support/appeals'
import { manyAppeals } from '../../support/many-appeals'
import { ids, pages } from '../../support/pages'
import { device, engine, refused } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

describe('the board', () => {
  test('shows a community’s public matters newest first, page by page, each once', async () => {
    const there = await on.elsewhere()
    const filed: string[] = []
    for (let i = 0; i < 7; i++) filed.unshift((await there.filed()).appeal.id)
    await there.filed({ kind: 'help' })
    const { communityId, building, grid, elsewhere } = there.here
    expect(await pages(after => there.as({}).appeals.board({ communityId, limit: 3, ...(after && { after }) }))).toEqual(filed)
    for (const areaId of [building, grid, communityId])
      expect(ids(await there.as({}).appeals.board({ communityId, areaId }))).toEqual(filed)
    expect(ids(await there.as({}).appeals.board({ communityId: elsewhere }))).toEqual([])
  })
  test('has its parts', async () => {
    const there = await on.elsewhere()
    const { communityId } = there.here
    const [active, done] = [(await there.assigned()).appeal.id, (await there.closed()).appeal.id]
    const part = async (part: 'active' | 'overdue' | 'closed') => ids(await there.as({}).appeals.board({ communityId, part }))
    expect([await part('active'), await part('overdue'), await part('closed')]).toEqual([[active], [], [done]])
    setAhead(20 * 86_400_000)
    expect([
      await part('overdue'),
      (await there.as({}).appeals.board({ communityId, part: 'overdue' })).items[0]?.clock?.light,
    ]).toEqual([[active], 'vermilion'])
  })
  test('a cursor of another list, or none at all, is refused', async () => {
    const there = await on.elsewhere()
    for (let i = 0; i < 2; i++) await there.filed()
    const { communityId, dispatcher } = there.here
    const { next } = await there.as({}).appeals.board({ communityId, limit: 1 })
    for (const after of ['x', next!.slice(3)])
      expect((await refused(there.as({}).appeals.board({ communityId, after }))).status).toBe(422)
    expect((await refused(there.as(dispatcher).appeals.desk({ communityId, after: next! }))).status).toBe(422)
  })
})

describe('mine', () => {
  test('is what one holds, and says what waits for one', async () => {
    const who = { device: device() }
    const { appeal: first } = await on.filed({}, who)
    const { appeal: second } = await on.filed({ kind: 'help' }, who)
    await on.filed()
    await on.ask(first, '几楼？', on.here.dispatcher)
    const { items } = await on.as(who).appeals.mine({})
    expect(items.map(({ id, waitsForYou }) => [id, waitsForYou])).toEqual([
      [second.id, null],
      [first.id, 'answer'],
    ])
    expect((await on.as({}).appeals.mine({})).items).toEqual([])
  })
})

describe('the desk', () => {
  test('is the whole community for dispatcher and supervisor, one’s unit for handlers, nothing for others', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, supervisor, handler, otherHandler, foreignDispatcher, admin, auditor } = there.here
    const submitted = (await there.filed()).appeal
    const mine = (await there.assigned({ kind: 'help' })).appeal
    const desk = async (who: { token: string }) => ids(await there.as(who).appeals.desk({ communityId }))
    for (const who of [dispatcher, supervisor]) expect(new Set(await desk(who))).toEqual(new Set([submitted.id, mine.id]))
    expect(await desk(handler)).toEqual([mine.id])
    for (const who of [otherHandler, foreignDispatcher, admin, auditor]) expect(await desk(who)).toEqual([])
    expect((await refused(there.as(there.here.resident).appeals.desk({ communityId }))).status).toBe(403)
    expect((await refused(there.as({}).appeals.desk({ communityId }))).status).toBe(401)
    for (const id of await desk(handler)) expect((await there.show(id, handler)).as).toBe('staff')
  })
  test('comes in the order of the dates, page by page', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher } = there.here
    const late = (await there.filed()).appeal
    const [p4, p2, p3] = [
      await there.assign((await there.filed()).appeal, undefined, 'p4'),
      await there.assign((await there.filed()).appeal, undefined, 'p2'),
      await there.assign((await there.filed()).appeal),
    ]
    const expected = [late.id, p2.id, p3.id, p4.id]
    expect(await pages(after => there.as(dispatcher).appeals.desk({ communityId, limit: 1, ...(after && { after }) }))).toEqual(
      expected,
    )
    expect(await pages(after => there.as(dispatcher).appeals.desk({ communityId, limit: 3, ...(after && { after }) }))).toEqual(
      expected,
    )
  })
  test('counts what stands in each light', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, handler } = there.here
    const zero = { toAccept: 0, overdue: 0, today: 0, inTime: 0, paused: 0, toRate: 0 }
    const counts = (who = dispatcher) => there.as(who).appeals.deskCounts({ communityId })
    expect(await counts()).toEqual(zero)
    await there.filed()
    await there.assigned()
    await there.resolved()
    await there.closed()
    await there.ask((await there.replied()).appeal)
    expect(await counts()).toMatchObject({ toAccept: 1, paused: 1, toRate: 1, overdue: 0 })
    expect(await counts(handler)).toEqual({ ...zero, inTime: 1, paused: 1, toRate: 1 })
    setAhead(20 * 86_400_000)
    expect(await counts(handler)).toEqual({ ...zero, overdue: 1, paused: 1, toRate: 1 })
    const parts = async (part: 'toAccept' | 'overdue' | 'toRate' | 'done') =>
      (await there.as(dispatcher).appeals.desk({ communityId, part })).items.length
    expect([await parts('toAccept'), await parts('overdue'), await parts('toRate'), await parts('done')]).toEqual([1, 2, 1, 1])
  })
})

/** How long the page is, and how many rows MariaDB read for it. */
async function rowsRead(ask: () => Promise<{ items: unknown[] }>): Promise<[shown: number, read: number]> {
  const spy = vi.spyOn(MysqlQueryRunner.prototype, 'query')
  const { length } = (await ask()).items
  const [sql, values] = spy.mock.calls.find(([query]) => /ORDER BY/.test(String(query)) && /appeals/.test(String(query)))!
  spy.mockRestore()
  const analysed = async () => {
    const plan = (await table(Appeal).query(`ANALYZE ${sql}`, values)) as { r_rows: string | null }[]
    return plan.reduce((sum, { r_rows }) => sum + Number(r_rows ?? 0), 0)
  }
  // Its statistics of a table that was just filled may still be in the making.
  return [length, Math.min(await analysed(), await analysed())]
}

describe.skipIf(engine === 'sqlite')('a page of many', () => {
  test('is read from where it begins, though most of the list is still to come', async () => {
    const there = await on.elsewhere()
    const { communityId, building, dispatcher, unit, otherUnit } = there.here
    const pattern = (await there.filed()).appeal.id
    await manyAppeals(on.world.url, 9000, { pattern, areas: [building], units: [unit, otherUnit] })
    const early = (column: string, at: Date) => sealCursor(column, at, pattern)
    const half = later(-150 * 86_400_000)
    const desk = (part: DeskPart, sort: DeskSort, after: string) => () =>
      there.as(dispatcher).appeals.desk({ communityId, part, sort, after })
    const lists: Record<string, () => Promise<{ items: unknown[] }>> = {
      done: desk('done', 'newest', early('filedAt', half)),
      doneOldest: desk('done', 'oldest', early('+filedAt', half)),
      open: desk('open', 'due', early('+dueAt', later(-60 * 86_400_000))),
      openNewest: desk('open', 'newest', early('filedAt', later(-20 * 86_400_000))),
      ledger: () => there.as(dispatcher).appeals.ledger({ communityId, after: early('filedAt', half) }),
      board: () => there.as({}).appeals.board({ communityId, after: early('filedAt', half) }),
    }
    for (const [name, ask] of Object.entries(lists)) {
      const [shown, read] = await rowsRead(ask)
      expect([name, shown, read < 900, read]).toEqual([name, 20, true, read])
    }
  })
})
