import { createHash, randomBytes } from 'node:crypto'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { grouped } from '@shared/kit/grouped'
import { dayOf } from '@shared/kit/workdays'
import { monthSpan, silentMatters, type SilentMatter } from '@server/appeals'
import { later, now } from '@server/kit/clock'
import { onceOnly, table, transaction } from '@server/kit/database'
import { communitiesThatSample } from '@server/organisation'
import { openVisit } from './open-visit'
import { VisitDraw } from './visit-draw.entity'

const day = 86_400_000

/** m = max(5, 10 % of those who said nothing), and never more than there are. */
export const sampleSize = (silent: number) =>
  Math.min(silent, Math.max(feedbackLimits.sample.least, Math.ceil(feedbackLimits.sample.share * silent)))

/** The matters in the order of the lot; the same seed gives the same order, whatever the order they come in. */
export function inOrderOfLot<T extends { id: string }>(seed: string, matters: readonly T[]): T[] {
  const lot = new Map(matters.map(({ id }) => [id, createHash('sha256').update(`${seed} ${id}`).digest('hex')]))
  return [...matters].sort((one, other) => (lot.get(one.id)! < lot.get(other.id)! ? -1 : 1))
}

/**
 * In each community that wants it: draws, once for each unit and month that is over, whom of those who said nothing somebody else asks. A
 * day later than the month ends, when all that was waited for is closed.
 */
export async function drawVisits(): Promise<void> {
  const month = dayOf(later(-day, new Date(monthSpan(dayOf(later(-day)).slice(0, 7)).from))).slice(0, 7)
  for (const communityId of await communitiesThatSample()) {
    const drawn = await table(VisitDraw).find({ select: { unitId: true }, where: { communityId, month } })
    const done = new Set(drawn.map(({ unitId }) => unitId))
    const silent = await silentMatters(communityId, monthSpan(month))
    const waiting = silent.filter(({ unitId }) => !done.has(unitId))
    for (const [unitId, matters] of grouped(waiting, matter => matter.unitId))
      await drawOf({ communityId, unitId, month }, matters)
  }
}

const drawOf = (which: Pick<VisitDraw, 'communityId' | 'unitId' | 'month'>, silent: SilentMatter[]) =>
  transaction(async () => {
    const [seed, drawn] = [randomBytes(16).toString('hex'), sampleSize(silent.length)]
    const draw = { ...which, seed, silent: silent.length, drawn, at: now() }
    // Whoever comes second finds it drawn.
    if (!(await onceOnly(() => table(VisitDraw).insert(draw)))) return
    for (const { id, residentId, round } of inOrderOfLot(seed, silent).slice(0, drawn))
      await openVisit({ communityId: which.communityId, subjectType: 'appeal', subjectId: id }, residentId, 'sample', round)
  })
