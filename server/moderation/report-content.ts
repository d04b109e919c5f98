import { MoreThan } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { ReportContent } from '@shared/moderation/moderation.inputs'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import { atHour, dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Moderation, Report } from './moderation.entity'
import { isPublic, mayTake, standingOf } from './moderation.policy'
import { nobody, writeModeration } from './take-moderation-step'

/**
 * A reader says what is wrong with something that is shown: it is looked at again, and is hidden meanwhile from three readers on, or at once
 * where one of the staff says so. Refuses `moderation.missing`, `moderation.reportedTwice`, `moderation.ownMatter`, `moderation.reportsFull`.
 */
export const reportContent = (actor: Actor, id: string, { cause, note }: ReportContent) =>
  transaction(async () => {
    const row = await lockOne(Moderation, { id })
    if (!row || !isPublic(row)) throw new Refusal(moderationReasons.missing)
    const standing = row ? await standingOf(actor, row) : nobody
    mayTake(standing, 'report', row)
    const today = atHour(dayOf(now()), 0)
    if ((await table(Report).countBy({ personId: actor.id, at: MoreThan(today) })) >= moderationLimits.reportsADay)
      throw new Refusal(moderationReasons.reportsFull)
    const { communityId } = row
    const report = {
      id: newId(),
      communityId,
      moderationId: id,
      personId: actor.id,
      cause,
      note: note?.trim() || null,
      at: now(),
    }
    if (!(await onceOnly(() => table(Report).insert(report)))) throw new Refusal(moderationReasons.reportedTwice)
    const reporters = row.reporters + 1
    const hides = standing.colleague || reporters >= moderationLimits.reportersToHide
    if (!(await writeModeration(row, hides ? 'hide' : 'report', { reporters }))) throw new Refusal(moderationReasons.missing)
    return { reported: true as const }
  })

/** What a guest reported is the person's; where both did, once is enough. */
export async function mergeReports(guestId: string, personId: string): Promise<void> {
  for (const { id } of await table(Report).find({ select: { id: true }, where: { personId: guestId } })) {
    if (!(await onceOnly(() => table(Report).update({ id }, { personId })))) await table(Report).delete({ id })
  }
}
