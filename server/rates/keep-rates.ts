import { In } from 'typeorm'
import { Appeal, AppealEvent, mergedInto } from '@server/appeals'
import { Evaluation, excludedRounds, heardOf, knownVersions } from '@server/feedback'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { calendarOf, learnDays } from '@server/organisation'
import { countNames, noCounts, type Counts, type Part } from './counts'
import { RateCell, RateTally } from './rate.entity'
import { tallyOf } from './tally'

type Key = Pick<RateCell, 'communityId' | 'day' | 'unitId' | 'category'>

/**
 * Counts a matter anew from its events and what was said of it, and moves the cells by the difference. So it does not matter how often,
 * in which order or how late it is called: after the last call the cells hold what a recount of all events would give.
 */
export const keepRates = (appealId: string) =>
  transaction(async () => {
    const kept = await lockTally(appealId)
    // Read under the lock: whatever is written later comes with a call of its own, which waits for this one.
    const appeal = await table(Appeal).findOneBy({ id: appealId })
    if (!appeal) return
    await learnDays(appeal.communityId)
    const parts = tallyOf(calendarOf(appeal.communityId), await countedOf(appeal))
    for (const [cell, counts] of differences(kept.parts, parts))
      await moveCell({ communityId: appeal.communityId, ...cell }, counts)
    await table(RateTally).update({ appealId }, { parts })
  })

async function lockTally(appealId: string): Promise<RateTally> {
  const kept = await lockOne(RateTally, { appealId })
  if (kept) return kept
  await onceOnly(() => table(RateTally).insert({ appealId, parts: [] }))
  return (await lockOne(RateTally, { appealId }))!
}

/** A matter as its rows tell it. */
async function countedOf({ id, communityId, category }: Pick<Appeal, 'id' | 'communityId' | 'category'>) {
  const events = await table(AppealEvent).find({ where: { appealId: id }, order: { at: 'ASC', id: 'ASC' } })
  const said = await wordsOn(communityId, id)
  // Whether it is solved counts at once; a level only when it may be known, or what it moves would tell it.
  const known = await knownVersions(said)
  const words = said.map(({ id, round, solved }) => ({ round, solved, level: known.get(id)?.level ?? null }))
  const moment = (said: string | undefined) => (said ? new Date(said) : null)
  const life = events.map(({ facts, ...event }) => ({
    ...event,
    dueAt: moment(facts.dueAt),
    respondBy: moment(facts.respondBy),
    code: facts.code,
  }))
  const [heard, excluded] = [await heardOf(communityId, id), await excludedRounds({ communityId, id })]
  return { category, life, words, heard, excluded }
}

/** What its own holder said and, since they were merged, those of others: one matter for all of them. */
async function wordsOn(communityId: string, id: string): Promise<Evaluation[]> {
  const since = new Map((await mergedInto(id)).map(child => [child.id, child.mergedAt!]))
  const said = await table(Evaluation).find({
    where: { communityId, subjectType: 'appeal', subjectId: In([id, ...since.keys()]) },
    order: { id: 'ASC' },
  })
  return said.filter(({ subjectId, at }) => subjectId === id || at >= since.get(subjectId)!)
}

/** The matters that what happened to this one counts for as well: what it was merged into, or taken out of. */
export async function countedWith({ appealId, eventId }: { appealId: string; eventId?: string }): Promise<string[]> {
  const [appeal, event] = await Promise.all([
    table(Appeal).findOneBy({ id: appealId }),
    eventId ? table(AppealEvent).findOneBy({ id: eventId }) : null,
  ])
  const parted = event?.step === 'unmerge' ? event.facts.otherId : null
  return [...new Set([appeal?.masterId, parted].filter(id => typeof id === 'string'))]
}

/** By which counts each cell changes, in one order for all, so that two matters never wait for each other crosswise. */
function differences(before: Part[], after: Part[]): [Omit<Key, 'communityId'>, Counts][] {
  const cells = new Map<string, [Omit<Key, 'communityId'>, Counts]>()
  for (const [parts, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const { day, unitId, category, counts } of parts) {
      const name = JSON.stringify([day, unitId, category])
      const [, sum] = cells.get(name) ?? cells.set(name, [{ day, unitId, category }, noCounts()]).get(name)!
      for (const [count, n] of Object.entries(counts) as [keyof Counts, number][]) sum[count] += sign * n
    }
  return [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, cell]) => cell)
    .filter(([, counts]) => countNames.some(name => counts[name] !== 0))
}

async function moveCell(cell: Key, counts: Counts): Promise<void> {
  const moved = countNames.filter(name => counts[name] !== 0)
  const add = Object.fromEntries(moved.map(name => [name, () => `${name} + ${counts[name]}`]))
  const move = () => changed(table(RateCell).update({ ...cell }, add))
  if ((await move()) || (await onceOnly(() => table(RateCell).insert({ ...cell, ...counts })))) return
  await move()
}
