import { LessThanOrEqual } from 'typeorm'
import { categoryView } from '@shared/appeals/categories'
import { momentWords } from '@shared/kit/moment-words'
import { words, type Words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { actingHandler } from './appeal-cover'
import { fallbackUnit, namesBehind } from './appeal-names'
import { dateWords, ruleWords } from './appeal-event.view'
import { reasonWords } from './reason-words'
import { heldBy } from './held-by'
import type { AppealNews } from './take-step'

/** One thing that happened to a matter, for those who tell of it: whom it concerns, and the words for a sentence. */
export interface News {
  communityId: string
  unitId: string | null
  /** Who acts on it: the handler, or her deputy while she is away. */
  handlerId: string | null
  /** Staff who did it need not be told. */
  actorId: string | null
  holders: string[]
  /** Who proposed to decline it and who confirmed. */
  declinedBy: string[]
  /** Of a reopened matter: which time it is. */
  timesReopened: number
  /** Which time it is at its place after it was fixed. */
  timesHere: number
  /** Of a task: the other unit that was asked. */
  partnerId: string | null
  /** Of a promise that comes near: who made it. */
  promisedBy: string | null
  /** Of a reply: somebody had urged. */
  answersUrge: boolean
  slots: Record<
    | 'title'
    | 'number'
    | 'category'
    | 'area'
    | 'unit'
    | 'staff'
    | 'due'
    | 'date'
    | 'count'
    | 'need'
    | 'question'
    | 'reason'
    | 'where'
    | 'party'
    | 'other'
    | 'wasDue'
    | 'priority'
    | 'partner',
    Words
  >
}

/** Which time it was then: what came after may have come before this is told. */
const reopensUntil = ({ appealId, at }: AppealEvent) =>
  table(AppealEvent).countBy({ appealId, step: 'reopen', at: LessThanOrEqual(at) })

/** Inside a delivery's transaction: reads it as it was written; null if there is no such event. The title is the staff's, else the category: nobody's own words. */
export async function readNews({ appealId, eventId }: AppealNews): Promise<News | null> {
  const [appeal, event] = await Promise.all([
    table(Appeal).findOneBy({ id: appealId }),
    table(AppealEvent).findOneBy({ id: eventId }),
  ])
  if (!appeal || !event) return null
  const holders = await heldBy(appealId)
  const names = await namesBehind([appeal], [event], true)
  const { dueAt, need, count, reason, where, party, number, wasDue, priority } = event.facts
  const plain = (text: string | null | undefined) => words(text ?? '', text ?? '')
  const category = categoryView(appeal.category).name
  return {
    communityId: appeal.communityId,
    unitId: event.unitId,
    handlerId: await actingHandler(appeal),
    actorId: event.actorId,
    holders,
    declinedBy: [appeal.declineBy, appeal.declineConfirmedBy].filter(id => id !== null),
    timesReopened: event.step === 'reopen' ? await reopensUntil(event) : appeal.timesReopened,
    timesHere: appeal.timesHere,
    partnerId: event.facts.partnerId ?? null,
    promisedBy: event.step === 'promiseSoon' ? (event.facts.handlerId ?? null) : null,
    answersUrge: event.facts.answersUrge === true,
    slots: {
      title: appeal.title ? plain(appeal.title) : category,
      number: plain(appeal.number),
      category,
      area: names.area(appeal.areaId).name,
      unit: names.unit(event.facts.returnedBy ?? event.unitId)?.name ?? fallbackUnit,
      staff: names.person(event.actorId),
      due: momentWords(dueAt ? new Date(dueAt) : appeal.dueAt),
      date: dateWords(event.facts),
      need: plain(need),
      count: plain((count ?? appeal.timesHere).toString()),
      question: plain(event.text),
      reason: reasonWords(reason),
      where: plain(where),
      party: plain(party),
      other: plain(number),
      wasDue: wasDue ? momentWords(new Date(wasDue)) : plain(''),
      priority: ruleWords(priority),
      partner: names.unit(event.facts.partnerId ?? null)?.name ?? fallbackUnit,
    },
  }
}
