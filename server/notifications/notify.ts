import { sentenceFor, type About } from '@shared/notifications/message-sentences'
import { fillWords, type Words } from '@shared/kit/words'
import { now } from '@server/kit/clock'
import { onceOnly, table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { insertMany } from '@server/kit/insert-many'
import { Message } from './message.entity'

interface Telling {
  about: About
  audience: 'resident' | 'staff'
  communityId: string
  sourceId: string
  appealId: string | null
  noticeId: string | null
  activityId?: string
  slots: Record<string, Words>
}

/** Puts a message into each person's inbox, once for each source and subject, however often it is tried. */
export async function notify(personIds: string[], { about, audience, slots, ...where }: Telling): Promise<void> {
  const sentence = sentenceFor(about, audience)
  if (!sentence) return
  const [title, body] = [fillWords(sentence.title, slots), fillWords(sentence.body, slots)]
  for (const personId of new Set(personIds)) {
    await onceOnly(() =>
      table(Message).insert({
        id: newId(),
        activityId: null,
        ...where,
        personId,
        about,
        audience,
        title,
        body,
        at: now(),
        readAt: null,
      }),
    )
  }
}

/** The same for so many that one statement writes them all. */
export async function notifyMany(personIds: string[], { about, audience, slots, ...where }: Telling): Promise<void> {
  const sentence = sentenceFor(about, audience)
  if (!sentence || personIds.length === 0) return
  const told = {
    activityId: null,
    ...where,
    about,
    audience,
    title: fillWords(sentence.title, slots),
    body: fillWords(sentence.body, slots),
    at: now(),
    readAt: null,
  }
  await insertMany<Message, 'id' | 'personId'>(
    Message,
    personIds.map(personId => ({ id: newId(), personId })),
    told,
  )
}
