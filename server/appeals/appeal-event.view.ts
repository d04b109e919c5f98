import { channels, priorities } from '@shared/appeals/appeal.limits'
import { revealReasons } from '@shared/appeals/caller'
import { dayWords, momentWords } from '@shared/kit/moment-words'
import { eventSentences } from '@shared/appeals/event-sentences'
import { closeCodes, type CloseCode } from '@shared/appeals/appeal.workflow'
import type { EventView } from '@shared/appeals/appeal.views'
import { outsideParties } from '@shared/appeals/outside-parties'
import { outcomes } from '@shared/appeals/outside-sentences'
import { solvedNames, type Solved } from '@shared/feedback/feedback.views'
import { roleNames } from '@shared/people/people.views'
import type { PhotoView } from '@shared/files/file.views'
import { atHour } from '@shared/kit/workdays'
import { fillWords, words, type Words } from '@shared/kit/words'
import type { Appeal } from './appeal.entity'
import type { AppealEvent, EventFacts, PriorityRule } from './appeal-event.entity'
import { fallbackUnit, type Names } from './appeal-names'
import { handles } from './appeal.policy'
import { reasonWords } from './reason-words'

export type Audience = 'holder' | 'staff' | 'public'
const tellings = { holder: 'resident', staff: 'staff', public: 'public' } as const

/** What goes with an event besides its words. */
export interface Beside {
  photos: PhotoView[]
  /** The last event that corrects it. */
  correction: AppealEvent | undefined
  correctable: boolean
}
/** Steps that are told otherwise when they come again, or for somebody. */
function sentencesOf({ step, facts, takenBy }: AppealEvent) {
  if (step === 'submit' && facts.app) return eventSentences.submitThrough
  if (step === 'submit' && facts.channel) return eventSentences.submitFor
  if (facts.family) return eventSentences[step === 'submit' ? 'submitForFamily' : 'revealFamily']
  if (step === 'submit' && facts.count) return eventSentences.submitAgain
  if (step === 'partRecurrence' && takenBy === 'holder') return eventSentences.partByHolder
  if (step === 'reply' && facts.answersUrge) return eventSentences.answerUrge
  if (step === 'unmerge' && takenBy !== 'holder') return eventSentences[takenBy === 'staff' ? 'unmergeByDesk' : 'unmergeAlone']
  if (step === 'reopen' && facts.otherId) return eventSentences.reopenMerged
  if (facts.again) return eventSentences[step === 'assign' ? 'ruleReturn' : 'update']
  return eventSentences[step === 'assign' && facts.dutyId ? 'assignByList' : step]
}

/** The event as that audience is told of it; null if it is not. Nobody else's text or photos ever come along. */
export function viewEvent(event: AppealEvent, appeal: Appeal, as: Audience, names: Names, beside: Beside): EventView | null {
  const told = sentencesOf(event)[tellings[as]]
  if (!told) return null
  const unit = names.unit(event.facts.returnedBy ?? event.unitId)?.name ?? null
  const mine = as === 'staff' || (as === 'holder' && event.textFor === 'both')
  return {
    id: event.id,
    step: event.step,
    status: event.status,
    at: event.at.toISOString(),
    sentence: fillWords(told, slots(event, appeal, names)),
    by: event.takenBy,
    unit,
    text: mine ? event.text : null,
    photos: mine ? beside.photos : [],
    corrected: mine ? correctedBy(beside.correction) : null,
    correctable: mine && beside.correctable,
  }
}

const correctedBy = (event: AppealEvent | undefined): EventView['corrected'] =>
  event ? { text: event.text ?? '', reason: event.facts.reason ?? '', at: event.at.toISOString() } : null

/** The unit in charge, or that gave it back; whoever looked at the number from the desk did so for the community. */
export const officeOf = ({ unitId, facts: { role, returnedBy } }: AppealEvent, names: Names): Words =>
  (role && !handles(role) ? null : names.unit(returnedBy ?? unitId)?.name) ?? fallbackUnit

/** `较急（3 个工作日）`. */
export function ruleWords(rule: PriorityRule | undefined): Words {
  if (!rule) return words('', '')
  const { zh, en } = priorities[rule.key].name
  return words(`${zh}（${rule.days} 个工作日）`, `${en} (${rule.days} working day${rule.days === 1 ? '' : 's'})`)
}

/** The moment that was promised, the day by which something was, or on which it is looked at again. */
export function dateWords({ promisedFor, day, reviewAt }: EventFacts): Words {
  if (promisedFor) return momentWords(new Date(promisedFor))
  const at = day ? atHour(day, 12) : reviewAt && new Date(reviewAt)
  return at ? dayWords(at) : words('', '')
}

function slots(event: AppealEvent, appeal: Appeal, names: Names): Record<string, Words> {
  const { facts, actorId, text } = event
  const {
    handlerId,
    dueAt,
    reason,
    code,
    where,
    solved,
    channel,
    app,
    lookedFor,
    role,
    need,
    days,
    count,
    party,
    partyKind,
    done,
    number,
  } = facts
  const plain = (given: string | null | undefined) => words(given ?? '', given ?? '')
  return {
    unit: officeOf(event, names),
    staff: names.person(actorId),
    handler: handlerId ? names.person(handlerId) : words('待定', 'to be named'),
    date: dateWords(facts),
    // The sentence it stands in goes on with a stop of its own.
    need: plain(need?.replace(/[。.]+$/, '')),
    number: plain(number),
    days: plain(days?.toString()),
    count: plain(count?.toString()),
    due: dueAt ? momentWords(new Date(dueAt)) : plain(''),
    reason: lookedFor ? revealReasons[lookedFor] : reasonWords(reason ?? text),
    where: plain(where),
    question: plain(text),
    code: code ? closeCodes[code as CloseCode] : plain(''),
    solved: solved ? solvedNames[solved as Solved] : plain(''),
    channel: channel ? channels[channel] : plain(''),
    app: plain(app),
    role: role ? roleNames[role] : plain(''),
    was: ruleWords(facts.was),
    priority: ruleWords(facts.priority),
    wasDue: facts.wasDue ? momentWords(new Date(facts.wasDue)) : plain(''),
    party: plain(party),
    kind: partyKind ? outsideParties[partyKind] : plain(''),
    partner: names.unit(facts.partnerId ?? null)?.name ?? fallbackUnit,
    outcome: outcomes[done ? 'done' : 'notDone'],
    place: names.area(appeal.areaId).name,
  }
}
