import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { CommitmentSetting } from '@shared/appeals/commitment.views'
import { Refusal } from '@shared/kit/refusal'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { changeSettings, settingsOf } from '@server/organisation'
import { audit } from '@server/people'

/** Whether units of the community make promises. Refuses `appeal.missing` to staff of elsewhere. */
export async function readCommitmentSetting(actor: Actor, communityId: string): Promise<CommitmentSetting> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  const { commits: on } = await settingsOf(communityId)
  return { on, can: holdsFor(actor, communityId, 'supervisor') ? ['set'] : [] }
}

/** From now on they do, or make none beside those that stand. Refuses `appeal.forbidden` to all but supervisors. */
export const setCommitments = (actor: Actor, communityId: string, on: boolean): Promise<CommitmentSetting> =>
  transaction(async () => {
    const { can } = await readCommitmentSetting(actor, communityId)
    if (!can.includes('set')) throw new Refusal(appealReasons.forbidden)
    await changeSettings(communityId, { commits: on })
    await audit(on ? 'commits' : 'commitsNot', actor.id, communityId)
    return readCommitmentSetting(actor, communityId)
  })
