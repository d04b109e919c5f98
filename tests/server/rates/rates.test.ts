import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { stepNames } from '@shared/appeals/appeal.workflow'
import { dayOf } from '@shared/kit/workdays'
import { Appeal, AppealEvent } from '@server/appeals'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { countEachMatter } from '@server/migrations/1795691000000-rates'
import { countAgain } from '@server/migrations/1795850000000-extended-timeliness'
import { RateCell, RateTally } from '@server/rates'
import { keepRates } from '@server/rates/keep-rates'
import { appealLawsHold } from '@tests/support/appeal-laws'
import { appealLives, atOnce, lastLook, liveAppeals, withoutDeed } from '@tests/support/appeal-lives'
import { Appeals, openAppeals } from '@tests/support/appeals'
import { makeNeighbourhood } from '@tests/support/neighbourhood'
import { keptCells, recountedCells, sumsOf, sumsOfMatters } from '@tests/support/rates-recount'
import { refused, times } from '@tests/support/world'

const torture = process.env.TORTURE === '1'
let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const kept = ({ communityId } = on.here) => keptCells(communityId)
const recounted = ({ communityId } = on.here) => recountedCells(communityId)

test(
  'whatever happens to matters, their laws hold and the figures are those of a recount',
  { timeout: 4 * 3_600_000 },
  async () => {
    expect(withoutDeed).toEqual([])
    const lives = process.env.LIVES ? Number(process.env.LIVES) : torture ? 2000 : 100
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31
    process.stdout.write(`lives of matters: SEED=${seed}\n`)
    const holds =
      ({ here }: Appeals) =>
      async () => {
        await appealLawsHold(here.communityId)
        const cells = await kept(here)
        expect(cells).toEqual(await recounted(here))
        expect(sumsOf(cells)).toEqual(await sumsOfMatters(here.communityId))
      }
    // A community for each place: what may be known depends on the moment, and each life begins now.
    const homes: Appeals[] = []
    let matters = 0
    const lived = await fc.check(
      fc.asyncProperty(torture ? appealLives(16, 24) : appealLives(6, 9), async rounds => {
        const home = await on.elsewhere()
        homes.push(home)
        matters += await liveAppeals(home, rounds, holds(home))
        if (homes.length % 10 === 0) process.stdout.write(`${matters} matters lived\n`)
      }),
      { numRuns: Math.ceil(lives / atOnce), seed, endOnFailure: true },
    )
    // The seed lives it again; what was done is too long to be read.
    if (lived.failed) throw lived.errorInstance
    const taken = await table(AppealEvent)
      .createQueryBuilder('e')
      .select('DISTINCT e.step', 'step')
      .getRawMany<{ step: string }>()
    const never = stepNames.filter(step => !taken.some(one => one.step === step))
    process.stdout.write(`${matters} matters lived; steps never taken: ${never.join(', ') || 'none'}\n`)
    expect(matters).toBeGreaterThanOrEqual(lives)
    if (lives >= 2000) expect(never).toEqual([])
    setAhead(lastLook)
    await settled()
    for (const home of homes) await holds(home)()
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
  },
)

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

test('the highest level given by five within ten minutes is told of a month, not whose it is, once it may be known', async () => {
  const fresh = new Appeals(on.world, await makeNeighbourhood(on.world))
  const { communityId, auditor } = fresh.here
  const bursts = async (hours: number) => {
    setAhead(hours * 3_600_000)
    const told = await fresh.as(auditor).rates.ofMonth({ communityId, month: dayOf(rated).slice(0, 7) })
    setAhead(0)
    expect(JSON.stringify(told)).not.toContain(fresh.here.handler.id)
    return told.bursts
  }
  const rated = now()
  for (let n = 0; n < 4; n++) await fresh.closed()
  expect(await bursts(73)).toBe(0)
  await fresh.closed()
  expect([await bursts(71), await bursts(73)]).toEqual([0, 1])
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
