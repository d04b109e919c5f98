import { In, IsNull } from 'typeorm'
import { notificationReasons } from '@shared/notifications/notification.reasons'
import type { MessageView } from '@shared/notifications/notification.views'
import type { PageQuery } from '@shared/kit/page.inputs'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { pageOf } from '@server/kit/page'
import { Message } from './message.entity'

export const viewMessage = ({
  id,
  about,
  title,
  body,
  at,
  readAt,
  appealId,
  noticeId,
  activityId,
  audience,
  sourceId,
}: Message): MessageView => ({
  ...{ id, about, title, body, at: at.toISOString(), read: readAt !== null, appealId, noticeId, activityId, audience },
  shiftId: about === 'activity.rate' || about === 'activity.rateReminder' ? sourceId : null,
})

/** Her inbox, newest first. */
export const listMessages = ({ id: personId }: Actor, page: PageQuery) =>
  pageOf(table(Message).createQueryBuilder('m').where('m.personId = :personId', { personId }), 'at', page, viewMessage)

export const countUnread = ({ id: personId }: Actor) => table(Message).countBy({ personId, readAt: IsNull() })

/** Marks one of her messages as read; another's is `notification.missing`. */
export const readMessage = ({ id: personId }: Actor, id: string) =>
  transaction(async () => {
    await table(Message).update({ id, personId, readAt: IsNull() }, { readAt: now() })
    const message = await table(Message).findOneBy({ id, personId })
    if (!message) throw new Refusal(notificationReasons.missing)
    return message
  })

/** Marks all of them; gives how many are unread after it. */
export const readAllMessages = (actor: Actor) =>
  transaction(async () => {
    await table(Message).update({ personId: actor.id, readAt: IsNull() }, { readAt: now() })
    return countUnread(actor)
  })

/** A guest's inbox becomes the person's; what both were told of is kept once. */
export async function mergeMessages(guestId: string, personId: string): Promise<void> {
  const told = await table(Message).find({ select: { id: true, sourceId: true, about: true }, where: { personId: guestId } })
  if (told.length === 0) return
  const known = await table(Message).find({
    select: { sourceId: true, about: true },
    where: { personId, sourceId: In(told.map(({ sourceId }) => sourceId)) },
  })
  const twice = told.filter(one => known.some(({ sourceId, about }) => sourceId === one.sourceId && about === one.about))
  if (twice.length > 0) await table(Message).delete({ id: In(twice.map(({ id }) => id)) })
  await table(Message).update({ personId: guestId }, { personId })
}
