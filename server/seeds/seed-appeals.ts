import { findCategory } from '@shared/appeals/categories'
import {
  askAboutAppeal,
  assignAppeal,
  closeUnrated,
  confirmDecline,
  declineAppeal,
  fileAppeal,
  markOverdueAppeals,
  reopenAppeal,
  replyToAppeal,
  resolveAppeal,
  setAppealTitle,
  withdrawAppeal,
  type Appeal,
} from '@server/appeals'
import { evaluateAppeal } from '@server/feedback'
import { layPicture, ownPicture } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { setAhead } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { rolesOf } from '@server/kit/identify'
import { momentAt } from './relative-time'
import { samplePicture, type SamplePicture } from './sample-pictures'
import { sampleWorld, type SampleAppeal, type SampleEvent } from './sample-world'
import { known, type SampleIds } from './seed-community'

const minute = 60_000
/** The hall whose light is out and on again is the one matter with pictures. */
const pictures: Record<string, SamplePicture> = { 'a01.submit': 'dark', 'a01.reply': 'lit' }

interface Turn {
  at: number
  appeal: SampleAppeal
  event: SampleEvent | { step: 'setTitle'; by: string; text: string; at: string }
}

/** The sample matters, each step taken by its verb at its own time, in the order in which they happened. */
export async function seedAppeals(ids: SampleIds, today: Date): Promise<void> {
  const running = new Map<string, Appeal>()
  try {
    for (const { at, appeal, event } of turnsOf(today)) {
      setAhead(at - Date.now())
      const person = event.by === 'system' ? '' : known(ids.people, event.by)
      const next = await take(event, appeal, running.get(appeal.id), await actorOf(person), ids)
      if (next) running.set(appeal.id, next)
      await settled()
    }
  } finally {
    setAhead(0)
  }
}

/** All steps by time. A public matter gets its title when the desk first takes it up; a step never comes before the one it follows. */
function turnsOf(today: Date): Turn[] {
  const turns = sampleWorld.appeals.flatMap(appeal => {
    let before = 0
    return appeal.events.flatMap(event => {
      const at = Math.max(momentAt(event.at, today).getTime(), before + minute)
      before = at
      const turn: Turn = { at, appeal, event }
      if (appeal.visibility === 'private' || !(event.step === 'assign' || event.step === 'decline')) return [turn]
      before = at + minute
      return [turn, { at: before, appeal, event: { step: 'setTitle' as const, by: event.by, text: appeal.title, at: event.at } }]
    })
  })
  return turns.sort((a, b) => a.at - b.at)
}

/** One of the sample's people as she acts. */
export const actorOf = async (id: string): Promise<Actor> => {
  const roles = await rolesOf(id)
  return { id, roles, kind: roles.length > 0 ? 'staff' : 'resident' }
}

async function take(
  event: Turn['event'],
  sample: SampleAppeal,
  now: Appeal | undefined,
  actor: Actor,
  ids: SampleIds,
): Promise<Appeal | null> {
  const text = event.text ?? ''
  const [id, version] = [now?.id ?? '', now?.version ?? 0]
  const rating = sample.rating
  switch (event.step) {
    case 'submit':
      return file(sample, actor, ids)
    case 'setTitle':
      return setAppealTitle(actor, id, { version, title: text })
    case 'assign': {
      const handler = sample.handler ? { handlerId: known(ids.people, sample.handler) } : {}
      const note = text ? { note: text } : {}
      return assignAppeal(actor, id, {
        version,
        unitId: known(ids.units, sample.unit!),
        priority: sample.priority,
        ...handler,
        ...note,
      })
    }
    case 'reply':
      return replyToAppeal(actor, id, {
        version,
        text,
        photoIds: await photosFor(`${sample.id}.reply`, actor, now!.repliedAt !== null),
      })
    case 'ask':
      return askAboutAppeal(actor, id, { version, question: text })
    case 'resolve': {
      const proof = findCategory(sample.category)?.photoToClose ? { noPhotoReason: '已请居民当面看过。' } : {}
      return resolveAppeal(actor, id, { version, code: resultOf(sample), text, ...proof })
    }
    case 'reopen':
      if (!rating) return reopenAppeal(actor, id, { version, reason: text })
      await evaluateAppeal(actor, id, { version, ...rated(rating), words: text })
      return null
    case 'rate':
      await evaluateAppeal(actor, id, { version, ...rated(rating!), ...(rating?.words && { words: rating.words }) })
      return null
    case 'withdraw':
      return withdrawAppeal(actor, id, { version, reason: text })
    case 'decline':
      return declineAppeal(actor, id, { version, reason: 'school', whereToGo: text })
    case 'confirmDecline':
      return confirmDecline(actor, id, version)
    case 'overdue':
      await markOverdueAppeals()
      return null
    case 'closeUnrated':
      setAhead(Math.max(now!.ratingUntil!.getTime() + minute, momentAt(event.at, new Date()).getTime()) - Date.now())
      await closeUnrated()
      return null
  }
}

async function file(sample: SampleAppeal, actor: Actor, ids: SampleIds): Promise<Appeal> {
  const place = sample.place ? known(ids.places, sample.place) : null
  const { appeal } = await fileAppeal(actor, {
    areaId: place?.areaId ?? known(ids.areas, sample.building!),
    ...(place && { placeCode: place.code }),
    ...{ category: sample.category, kind: sample.kind, text: sample.text },
    photoIds: await photosFor(`${sample.id}.submit`, actor, true),
    anonymousToHandler: sample.identity === 'anonymous',
    wordsPublic: sample.wordsPublic ?? false,
  })
  return appeal
}

async function photosFor(key: string, { id }: Actor, wanted: boolean): Promise<string[]> {
  const which = pictures[key]
  if (!which || !wanted) return []
  const lying = await layPicture(await samplePicture(which))
  return [(await transaction(() => ownPicture(id, lying))).id]
}

const rated = ({ solved, level, tags, next }: NonNullable<SampleAppeal['rating']>) => ({
  solved,
  ...(level && { level }),
  ...(tags && { tags }),
  ...(solved === 'partly' && { goOn: next !== 'enough' }),
})
const resultOf = ({ closeCode }: SampleAppeal) => (closeCode === 'answered' || closeCode === 'adopted' ? closeCode : 'fixed')
