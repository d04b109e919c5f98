import type { MatrixView } from '@shared/duties/duty.views'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { changeSettings } from '@server/organisation'
import { audit } from '@server/people'
import { mayChangeList } from './duty.policy'
import { viewMatrix } from './duty.view'

/** From now on new matters with exactly one lead go there by themselves, or not any more. Refuses `duty.forbidden` to all but the admin. */
export const setAutomatic = (actor: Actor, communityId: string, on: boolean): Promise<MatrixView> =>
  transaction(async () => {
    mayChangeList(actor, communityId, 'automatic')
    await changeSettings(communityId, { assignsByList: on })
    await audit(on ? 'assignsByList' : 'assignsByHand', actor.id, communityId)
    return viewMatrix(actor, communityId)
  })
