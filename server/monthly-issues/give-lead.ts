import type { GiveLead } from '@shared/monthly-issues/monthly-issue.inputs'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import type { Actor } from '@server/kit/actor'
import { findUnit } from '@server/organisation'
import { refusalAt, takeStep } from './take-step'

/** The desk says which unit leads, where the list names none or another one. Refuses `monthlyIssue.leadUnknown`. */
export const giveLead = (actor: Actor, id: string, { version, unitId }: GiveLead) =>
  takeStep(actor, id, 'giveLead', version, async ({ communityId }) => {
    const unit = await findUnit(unitId)
    if (!unit || unit.communityId !== communityId || unit.dissolvedAt) throw refusalAt('unitId', monthlyIssueReasons.leadUnknown)
    return { change: { unitId } }
  })
