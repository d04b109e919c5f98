import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { dayOf } from '@shared/kit/workdays'
import { Appeal, AppealEvent } from '@server/appeals'
import { Evaluation, EvaluationVersion, Exclusion } from '@server/feedback'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { countEachMatter } from '@server/migrations/1795691000000-rates'
import { countAgain } from '@server/migrations/1795850000000-extended-timeliness'
import { RateCell, RateTally } from '@server/rates'
import { countNames, noCounts, type Counts } from '@server/rates/counts'
import { keepRates } from '@server/rates/keep-rates'
import { tallyOf } from '@server/rates/tally'
import { appealLawsHold } from '@tests/support/appeal-laws'
import { appealLife, liveAppeals } from '@tests/support/appeal-lives'
import { Appeals, openAppeals } from '@tests/support/appeals'
import { makeNeighbourhood } from '@tests/support/neighbourhood'
import { refused, times } from '@tests/support/world'

const torture = process.env.TORTURE === '1'
let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

type Cells = Record<string, Counts>
const put = (cells: Cells, name: string, counts: Partial<Counts>) => {
  const cell = (cells[name] ??= noCounts())
  for (const count of countNames) cell[count] += counts[count] ?? 0
}
/** Cells that hold something, in one order. */
const filled = (cells: Cells) =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, counts]) => Object.values(counts).some(n => n !== 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
async function kept({ communityId } = on.here): Promise<Cells> {
  const cells: Cells = {}
  for (const cell of await table(RateCell).findBy({ communityId }))
    put(cells, `${cell.day} ${cell.unitId} ${cell.category}`, cell)
  return filled(cells)
}
/** The same from nothing but the rows of events and of what was said. */
async function recounted({ communityId } = on.here): Promise<Cells> {
  const [matters, events, said, versions, leftOut] = await Promise.all([
    table(Appeal).findBy({ communityId }),
    table(AppealEvent).find({ where: { communityId }, order: { at: 'ASC', id: 'ASC' } }),
    table(Evaluation).find({ where: { communityId, subjectType: 'appeal' }, order: { id: 'ASC' } }),
    table(EvaluationVersion).find({ where: { communityId }, order: { version: 'ASC' } }),
    table(Exclusion).findBy({ communityId, status: 'approved' }),
  ])
  const isKnown = ({ at }: EvaluationVersion) => now().getTime() - at.getTime() >= 72 * 3_600_000
  const words = said.map(({ id, round, solved, subjectId, at }) => {
    const known = versions.findLast(one => one.evaluationId === id && one.round === round && isKnown(one))
    return { subjectId, round, solved, at, level: known?.level ?? null }
  })
  const cells: Cells = {}
  for (const { id, category } of matters) {
    const life = events
      .filter(({ appealId }) => appealId === id)
      .map(event => ({ ...event, dueAt: event.facts.dueAt ? new Date(event.facts.dueAt) : null, code: event.facts.code }))
    const children = new Map(matters.filter(({ masterId }) => masterId === id).map(child => [child.id, child.mergedAt!]))
    const heard = words.filter(({ subjectId, at }) => subjectId === id || at >= (children.get(subjectId) ?? new Date(8.64e15)))
    const excluded = leftOut.flatMap(({ appealId, round }) => (appealId === id ? round : []))
    const parts = tallyOf(calendar, { category, life, words: heard, excluded })
    for (const { day, unitId, counts } of parts) put(cells, `${day} ${unitId} ${category}`, counts)
  }
  return filled(cells)
}
/** Of some counts, what the matters themselves say. */
async function asTheMattersSay({ communityId } = on.here) {
  const matters = await table(Appeal).findBy({ communityId })
  const done = await table(AppealEvent).find({ where: { communityId, step: 'resolve' } })
  const ids = new Set(done.map(({ appealId }) => appealId))
  const aside = matters.filter(
    ({ status, masterId }) => status === 'withdrawn' || status === 'declined' || status === 'on_list' || masterId,
  )
  const resolved = matters.filter(one => ids.has(one.id) && !aside.includes(one))
  return {
    setAside: aside.length,
    resolved: resolved.length,
    firstTime: resolved.filter(({ timesReopened }) => timesReopened === 0).length,
  }
}

test('whatever happens to matters, their laws hold and the figures are those of a recount', { timeout: 3_600_000 }, async () => {
  const numRuns = process.env.LIVES ? Number(process.env.LIVES) : torture ? 667 : 5
  const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31
  process.stdout.write(`lives of matters: SEED=${seed}\n`)
  const alike =
    ({ here }: Appeals) =>
    async () => {
      await appealLawsHold(here.communityId)
      const cells = await kept(here)
      expect(cells).toEqual(await recounted(here))
      const sum = (name: keyof Counts) => Object.values(cells).reduce((all, counts) => all + counts[name], 0)
      expect({ setAside: sum('setAside'), resolved: sum('resolved'), firstTime: sum('firstTime') }).toEqual(
        await asTheMattersSay(here),
      )
    }
  // A community for each life: what may be known depends on the moment, and each life begins now.
  const homes: Appeals[] = []
  let matters = 0
  await fc.assert(
    fc.asyncProperty(appealLife, async rounds => {
      const home = await on.elsewhere()
      homes.push(home)
      matters += await liveAppeals(home, rounds, alike(home))
    }),
    { numRuns, seed, endOnFailure: true },
  )
  process.stdout.write(`${matters} matters lived\n`)
  setAhead(60 * 86_400_000)
  await settled()
  for (const home of homes) await alike(home)()
  // Told again, several at once and in any order, they stay.
  const all = async () => Promise.all(homes.slice(-5).map(({ here }) => kept(here)))
  const before = await all()
  const some = await table(Appeal).find({ take: 20 })
  await Promise.all(times(3, () => some.map(({ id }) => keepRates(id))).flat())
  expect(await all()).toEqual(before)
  expect(before.flatMap(Object.keys).length).toBeGreaterThan(5)
  // Where nothing is kept yet, as in a database from before, the migration has each matter counted.
  await transaction(async () => {
    await table(RateCell).clear()
    await table(RateTally).clear()
    await table(RateCell).query(countEachMatter)
  })
  await settled()
  expect(await all()).toEqual(before)
  // And what was counted before granted dates were is counted once more.
  await transaction(async () => {
    for (const { appealId, parts } of await table(RateTally).find())
      await table(RateTally).update(
        { appealId },
        { parts: parts.map(part => ({ ...part, counts: { ...part.counts, dueExtended: 0, inTimeExtended: 0 } })) },
      )
    await table(RateCell).updateAll({ dueExtended: 0, inTimeExtended: 0 })
    await table(RateCell).query(countAgain)
  })
  await settled()
  expect(await all()).toEqual(before)
})

test('a level counts when it may be known, one that changes without a step as long after; whether it is solved counts at once', async () => {
  const { appeal, who } = await on.closed()
  const counted = async (hours: number) => {
    setAhead(hours * 3_600_000)
    await settled()
    expect(await kept()).toEqual(await recounted())
    const cells = Object.values(await kept())
    return (['saidYes', 'level4', 'level5'] as const).map(name => cells.reduce((sum, counts) => sum + counts[name], 0) / 1000)
  }
  expect(await counted(71)).toEqual([1, 0, 0])
  expect(await counted(73)).toEqual([1, 0, 1])
  const { id, version } = appeal
  await on.as(who).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 4 })
  expect(await counted(144)).toEqual([1, 0, 1])
  expect(await counted(146)).toEqual([1, 1, 0])
})

test('a month tells what fell due in it, and of few only how many', async () => {
  const fresh = new Appeals(on.world, await makeNeighbourhood(on.world))
  const month = (day: string) => day.slice(0, 7)
  const read = (of: string, who = fresh.here.auditor) =>
    fresh.as(who).rates.ofMonth({ communityId: fresh.here.communityId, month: of })
  const [closed] = await Promise.all(times(4, () => fresh.closed()))
  await Promise.all(times(2, () => fresh.assigned()))
  const due = dayOf((await table(Appeal).findOneByOrFail({ id: closed!.appeal.id })).firstDueAt!)
  // Nothing is due before its day is over.
  expect(await read(month(due))).toMatchObject({ timeliness: { n: 0 }, coverage: { n: 0 } })
  const away = Date.parse(due) - Date.parse(dayOf(now()))
  setAhead(away)
  expect((await read(month(due))).timeliness.n).toBe(0)
  setAhead(away + 86_400_000)
  await settled()
  const few = await read(month(due))
  expect(few.until).toBe(due)
  expect(few).toMatchObject({
    ...{
      timeliness: { n: 6, share: 4 / 6, showing: 'unranked' },
      extended: { n: 6, share: 4 / 6 },
      firstTime: { n: 4, share: null, showing: 'hidden' },
    },
    ...{
      resolution: { n: 4, share: null, range: null, bounds: null },
      satisfaction: { n: 4, share: null, strict: null, index: null },
    },
    ...{ coverage: { n: 4, rated: null, share: null }, setAside: 0 },
    units: [{ unitId: fresh.here.unit, ownTime: { n: 6, share: 4 / 6 } }],
  })
  const board = (of = month(due), communityId = fresh.here.communityId) => fresh.as({}).rates.ofBoard({ communityId, month: of })
  const filed = month(dayOf(new Date(closed!.appeal.filedAt)))
  const { timeliness, resolution, coverage } = few
  expect(await board()).toMatchObject({ until: due, timeliness, resolution, coverage, setAside: 0, onList: 0 })
  expect((await board(filed)).received).toBe(6)
  // One more of the same day makes five.
  setAhead(0)
  await fresh.closed({ category: 'house.lift' })
  await settled()
  setAhead(away + 86_402_000) // answers that many read are kept for a second
  await settled()
  expect(await read(month(due))).toMatchObject({
    ...{ timeliness: { n: 7 }, firstTime: { n: 5, share: 1 } },
    ...{ resolution: { n: 5, share: 1, bounds: { low: 1, high: 1 } }, satisfaction: { n: 5, share: 1, strict: 1, index: 100 } },
    coverage: { n: 5, rated: 5, share: 1, forReference: false },
  })
  expect(await board()).toMatchObject({ resolution: { n: 5, share: 1, bounds: { low: 1, high: 1 } } })
  expect([(await board(filed)).received, (await board(filed, fresh.here.elsewhere)).received]).toEqual([7, null])
  for (const id of [fresh.here.building, newId()]) expect((await refused(board(filed, id))).status).toBe(404)
  for (const [who, status] of [
    [fresh.here.handler, 403],
    [fresh.here.foreignDispatcher, 404],
  ] as const)
    expect(await refused(read(month(due), who))).toMatchObject({ status })
  expect(await refused(read('2026-13'))).toMatchObject({ status: 422 })
  expect((await read('2020-01')).until).toBe('2020-01-31')
  expect((await read('2099-12')).until).toBeNull()
})
