import type { AppealStep } from '@shared/appeals/appeal.workflow'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'

/** What was merged into a matter, in the order in which that was done. */
export const mergedInto = (masterId: string) => table(Appeal).find({ where: { masterId }, order: { mergedAt: 'ASC', id: 'ASC' } })

/** Inside a step of a matter others were merged into: their holders may judge each answer as long as its own may; a redo takes that back. */
export async function askMerged({ id: masterId, status, ratingUntil }: Appeal, step: AppealStep): Promise<void> {
  if (step !== 'resolve' && step !== 'reopen' && step !== 'ruleClose') return
  await table(Appeal).update({ masterId }, { ratingUntil: status === 'resolved' ? ratingUntil : null })
}
