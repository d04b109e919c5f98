import { announce } from '@server/kit/deliveries'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { everyAreaIn } from './notice-target'
import { afterQuiet } from './notice-times'
import { NoticeArea, NoticeEvent } from './notice-rows.entity'
import { Notice } from './notice.entity'
import { isOver } from './notice.policy'

/** One batch of those whom a notice is for, from `after` on; whoever carries it out announces the next. */
export interface NoticeTelling {
  noticeId: string
  /** What happened; nobody is told of it twice. */
  eventId: string
  about: 'published' | 'changed'
  /** Every area it is for and all that lies in them, found once for all batches. */
  areaIds: string[]
  after: string
}
/** An urgent one went out, or nobody confirmed it in time: for staff. */
export interface NoticeAlarm {
  noticeId: string
  eventId: string
}
declare module '@server/kit/deliveries' {
  interface Events {
    'notice.tell': NoticeTelling
    'notice.toConfirm': NoticeAlarm
    'notice.unconfirmed': NoticeAlarm
  }
}

/** Inside a verb's transaction: those it is for are told after it, in batches; by night only of what is urgent. */
export async function tellResidents(
  { id: noticeId, kind }: Notice,
  eventId: string,
  about: NoticeTelling['about'],
): Promise<void> {
  const aimed = await table(NoticeArea).findBy({ noticeId })
  const areaIds = await everyAreaIn(aimed.map(({ areaId }) => areaId))
  await tellBatch({ noticeId, eventId, about, areaIds, after: '' }, kind === 'urgent' ? now() : afterQuiet(now()))
}

export const tellBatch = (telling: NoticeTelling, notBefore: Date = now()) =>
  announce('notice.tell', telling, `${telling.eventId}:${telling.about}:${telling.after}`, notBefore)

/** What listeners need to know of a notice, and why it was changed if it was; null where it is not out any more. */
export async function readNoticeNews({ noticeId: id, eventId }: NoticeAlarm) {
  const [notice, event] = [await table(Notice).findOneBy({ id }), await table(NoticeEvent).findOneBy({ id: eventId })]
  if (notice?.status !== 'published' || isOver(notice)) return null
  return { notice, reason: event?.reason ?? '' }
}
