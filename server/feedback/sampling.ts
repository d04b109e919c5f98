import type { Sampling } from '@shared/feedback/visit.views'
import { visitReasons } from '@shared/feedback/visit.reasons'
import { Refusal } from '@shared/kit/refusal'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { changeSettings, settingsOf } from '@server/organisation'
import { audit } from '@server/people'

/** Whether those who say nothing are asked by lot. Refuses `visit.missing` to staff of elsewhere. */
export async function readSampling(actor: Actor, communityId: string): Promise<Sampling> {
  if (!worksIn(actor, communityId)) throw new Refusal(visitReasons.missing)
  const { samplesSilent: on } = await settingsOf(communityId)
  return { on, can: holdsFor(actor, communityId, 'supervisor') ? ['set'] : [] }
}

/** From the next month that ends on they are, or not any more. Refuses `visit.forbidden` to all but supervisors. */
export const setSampling = (actor: Actor, communityId: string, on: boolean): Promise<Sampling> =>
  transaction(async () => {
    const { can } = await readSampling(actor, communityId)
    if (!can.includes('set')) throw new Refusal(visitReasons.forbidden)
    await changeSettings(communityId, { samplesSilent: on })
    await audit(on ? 'samplesSilent' : 'samplesNobody', actor.id, communityId)
    return readSampling(actor, communityId)
  })
