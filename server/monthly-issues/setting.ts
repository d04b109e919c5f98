import type { MonthlyIssueSetting } from '@shared/monthly-issues/monthly-issue.views'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import { Refusal } from '@shared/kit/refusal'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { afterCommit, transaction } from '@server/kit/database'
import { forgetAnswers } from '@server/kit/shared-answers'
import { changeSettings, settingsOf } from '@server/organisation'
import { audit } from '@server/people'
import { openIssue } from './open-issue'

/** Whether a community has an issue each month. Refuses `monthlyIssue.missing` to staff of elsewhere. */
export async function readSetting(actor: Actor, communityId: string): Promise<MonthlyIssueSetting> {
  if (!worksIn(actor, communityId)) throw new Refusal(monthlyIssueReasons.missing)
  const { monthlyIssues: on } = await settingsOf(communityId)
  return { on, can: holdsFor(actor, communityId, 'supervisor') ? ['set'] : [] }
}

/**
 * The first vote begins at once, the others with each month; or none begins any more, and what was chosen goes on. Refuses
 * `monthlyIssue.switchForbidden` to all but supervisors.
 */
export const setMonthlyIssues = (actor: Actor, communityId: string, on: boolean): Promise<MonthlyIssueSetting> =>
  transaction(async () => {
    const { can } = await readSetting(actor, communityId)
    if (!can.includes('set')) throw new Refusal(monthlyIssueReasons.switchForbidden)
    await changeSettings(communityId, { monthlyIssues: on })
    afterCommit(() => forgetAnswers('monthlyIssues.list'))
    await audit(on ? 'monthlyIssues' : 'noMonthlyIssues', actor.id, communityId)
    if (on) await openIssue(communityId)
    return readSetting(actor, communityId)
  })
