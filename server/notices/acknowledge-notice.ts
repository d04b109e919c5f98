import { Refusal } from '@shared/kit/refusal'
import type { AcknowledgeNotice } from '@shared/notices/notice.inputs'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { onceOnly, table, transaction } from '@server/kit/database'
import { findArea } from '@server/organisation'
import { Acknowledgement } from './notice-rows.entity'
import type { Notice } from './notice.entity'
import { isOver } from './notice.policy'
import { readNotice } from './read-notice'

/** She has seen it; said twice it counts once. Refuses `notice.ackClosed` once it is over, and `notice.wrongState` where nobody asked. */
export const acknowledgeNotice = (actor: Actor, id: string, { areaId }: AcknowledgeNotice): Promise<Notice> =>
  transaction(async () => {
    const notice = await readNotice(actor, id)
    if (notice.status === 'withdrawn' || isOver(notice)) throw new Refusal(noticeReasons.ackClosed)
    if (!notice.needsAck) throw new Refusal(noticeReasons.wrongState)
    const area = areaId ? await findArea(areaId) : null
    const { communityId } = notice
    const where = area?.kind === 'building' && area.communityId === communityId ? area.id : null
    await onceOnly(() =>
      table(Acknowledgement).insert({ noticeId: id, personId: actor.id, communityId, areaId: where, at: now() }),
    )
    return notice
  })

/** What a guest tapped becomes the person's; what both tapped counts once. */
export async function mergeAcknowledgements(guestId: string, personId: string): Promise<void> {
  for (const { noticeId } of await table(Acknowledgement).findBy({ personId: guestId })) {
    const hers = { noticeId, personId: guestId }
    if (await table(Acknowledgement).existsBy({ noticeId, personId })) await table(Acknowledgement).delete(hers)
    else await table(Acknowledgement).update(hers, { personId })
  }
}
