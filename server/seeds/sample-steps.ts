import { findCategory } from '@shared/appeals/categories'
import {
  askAboutAppeal,
  askExtension,
  assignAppeal,
  closeUnrated,
  confirmDecline,
  declineAppeal,
  fileAppeal,
  fileForResident,
  forwardAppeal,
  grantExtension,
  markOverdueAppeals,
  mergeAppeal,
  putOnList,
  reopenAppeal,
  replyToAppeal,
  resolveAppeal,
  returnAppeal,
  reviewList,
  scheduleAppeal,
  setAppealTitle,
  supportAppeal,
  withdrawAppeal,
  Appeal,
} from '@server/appeals'
import { evaluateAppeal } from '@server/feedback'
import { layPicture, ownPicture } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { momentAt } from './relative-time'
import { samplePicture, type SamplePicture } from './sample-pictures'
import type { SampleAppeal, SampleEvent } from './sample-world'
import { known, type SampleIds } from './seed-community'

const minute = 60_000
/** The hall whose light is out and on again is the one matter with pictures. */
const pictures: Record<string, SamplePicture> = { 'a01.submit': 'dark', 'a01.reply': 'lit' }

export type SampleStep = SampleEvent | (Pick<SampleEvent, 'by' | 'at' | 'text'> & { step: 'setTitle' })
const date = ({ until }: SampleEvent) => momentAt(until!, new Date()).toISOString()

/** One step of a sample matter by its verb, of those that are under way; gives the matter as it is then, null where it did not change. */
export async function takeSampleStep(
  event: SampleStep,
  sample: SampleAppeal,
  running: ReadonlyMap<string, Appeal>,
  actor: Actor,
  ids: SampleIds,
): Promise<Appeal | null> {
  const now = running.get(sample.id)
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
      return table(Appeal).findOneByOrFail({ id })
    case 'rate':
      await evaluateAppeal(actor, id, { version, ...rated(rating!), ...(rating?.words && { words: rating.words }) })
      return null
    case 'withdraw':
      return withdrawAppeal(actor, id, { version, reason: text })
    case 'decline':
      return declineAppeal(actor, id, { version, reason: 'school', whereToGo: text })
    case 'confirmDecline':
      return confirmDecline(actor, id, version)
    case 'fileFor':
      return writeDown(sample, actor, ids)
    case 'support':
      await supportAppeal(actor, id)
      return null
    case 'returnIt':
      return returnAppeal(actor, id, { version, reason: 'needsLead', note: text })
    case 'askExtension':
      return askExtension(actor, id, { version, days: event.days!, reason: 'weather', text })
    case 'grantExtension':
      return grantExtension(actor, id, version)
    case 'schedule':
      return scheduleAppeal(actor, id, { version, at: date(event), text })
    case 'forward': {
      const party = { party: 'socialOrganisation', name: '电梯维保单位（示例）' } as const
      const asked = { text, dueAt: now!.dueAt.toISOString(), withWords: true }
      return (await forwardAppeal(actor, id, { version, ...party, ...asked })).appeal
    }
    case 'putOnList':
      return putOnList(actor, id, { version, reason: text, need: event.need!, reviewAt: date(event) })
    case 'reviewList':
      return reviewList(actor, id, { version, text, reviewAt: date(event) })
    case 'merge':
      return mergeAppeal(actor, id, { version, masterId: running.get(sample.master!)!.id, reason: text })
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
    ...{ category: sample.category, kind: sample.kind, text: sample.text, answers: sample.answers },
    photoIds: await photosFor(`${sample.id}.submit`, actor, true),
    anonymousToHandler: sample.identity === 'anonymous',
    wordsPublic: sample.wordsPublic ?? false,
  })
  return appeal
}

/** What she said on the phone, written down at the desk. */
async function writeDown(sample: SampleAppeal, actor: Actor, ids: SampleIds): Promise<Appeal> {
  const areaId = known(ids.areas, sample.building!)
  const { category, text } = sample
  const { id } = await fileForResident(actor, { areaId, category, text, channel: 'phone', consent: true })
  return table(Appeal).findOneByOrFail({ id })
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
