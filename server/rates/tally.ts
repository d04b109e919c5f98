import { appealLimits } from '@shared/appeals/appeal.limits'
import { responseBy } from '@shared/appeals/response-limit'
import { dayOf, workMinutesBetween, type Calendar } from '@shared/kit/workdays'
import type { Counts, Part } from './counts'
import { countsOfHeard, countsOfWords, lastWords, type Heard, type Word } from './last-words'
import { ownTimes } from './own-time'
import { movedBy, stretchesOf, type Happening } from './stretches'

/** A matter as far as it is counted: its category, all that happened to it in order, what residents said of it. */
export interface Counted {
  category: string
  life: readonly Happening[]
  words: readonly Word[]
  /** What was said by those who said nothing by themselves, when the lot fell on them. */
  heard?: readonly Heard[]
  /** The answers whose rating was left out of the figures; the first answer is 0. */
  excluded: readonly number[]
}
type Add = (at: Date, unitId: string | null, counts: Partial<Counts>) => void

/**
 * What a matter adds to the rates, by the days on which its limits fall due. A day that is not over yet counts for nothing: whoever reads
 * takes the days before today, so that no clock has to pass for a figure to be right. A matter counts where its limit fell due, done or
 * not; one that waits for the resident with its limit ahead does not count until it goes on.
 */
export function tallyOf(calendar: Calendar, { category, life, words, heard = [], excluded }: Counted): Part[] {
  const parts = new Map<string, Part>()
  const add: Add = (at, unit, counts) => {
    const [day, unitId] = [dayOf(at), unit ?? '']
    const part = parts.get(`${day} ${unitId}`) ?? { day, unitId, category, counts: {} }
    for (const [name, count] of Object.entries(counts) as [keyof Counts, number][])
      part.counts[name] = (part.counts[name] ?? 0) + count
    parts.set(`${day} ${unitId}`, part)
  }
  if (isSetAside(life)) add(limitOfSetAside(calendar, life), life.at(-1)!.unitId, { setAside: 1 })
  else if (excluded.includes(timesReopened(life))) add(limitOfSetAside(calendar, life), life.at(-1)!.unitId, { excluded: 1 })
  else {
    addResponse(calendar, life, add)
    addHandling(calendar, life, { words, heard }, add)
  }
  return [...parts.values()]
}

function isSetAside(life: readonly Happening[]): boolean {
  const { status } = life.at(-1)!
  if (status === 'closed') return life[life.findLastIndex(({ status: before }) => before !== 'closed') + 1]!.step === 'merge'
  return status === 'withdrawn' || status === 'declined' || status === 'on_list'
}
/** It belongs to the period in which it would have been due. */
const limitOfSetAside = (calendar: Calendar, life: readonly Happening[]) =>
  assignmentOf(life)?.dueAt ?? answerLimit(calendar, life[0]!)

/** As it was frozen at the filing. */
const answerLimit = (calendar: Calendar, { at, respondBy }: Happening) => respondBy ?? responseBy(calendar, at)

const timesReopened = (life: readonly Happening[]) => life.filter(({ step }) => step === 'reopen').length

const assignmentOf = (life: readonly Happening[]) => life.find(({ step }) => step === 'assign')

/** A person's first answer; a question is none, nor is a word among staff. Whoever was in charge when it came, or when it had to, answers for it. */
function addResponse(calendar: Calendar, life: readonly Happening[], add: Add): void {
  const answer = life.find(({ step }) => step === 'reply' || step === 'resolve')
  const stretches = stretchesOf(life, answer?.at ?? null)
  const limit = movedBy(calendar, answerLimit(calendar, life[0]!), stretches)
  if (!limit) return
  const answered = answer !== undefined && answer.at <= limit
  const { unitId } = answered ? answer : life.findLast(({ at }) => at <= limit)!
  add(limit, unitId, { answerable: 1, answered: answered ? 1 : 0 })
}

/**
 * Timeliness against the date that the first assignment set, moved by pauses only: by the first word that it is done. How the redo went is
 * told by first-time resolution and by the resident.
 */
function addHandling(
  calendar: Calendar,
  life: readonly Happening[],
  { words, heard }: Required<Pick<Counted, 'words' | 'heard'>>,
  add: Add,
): void {
  const assignment = assignmentOf(life)
  if (!assignment?.dueAt) return
  const done = life.find(({ step }) => step === 'resolve')
  const held = stretchesOf(
    life.filter(({ at }) => at >= assignment.at),
    done?.at ?? null,
  )
  const limit = movedBy(calendar, assignment.dueAt, held)
  if (!limit) return
  const lastUnit = (done ?? life.at(-1)!).unitId
  add(limit, lastUnit, { due: 1, inTime: done && done.at <= limit ? 1 : 0 })
  const extended = extendedLimit(calendar, life, done?.at ?? null, limit)
  if (extended) add(extended, lastUnit, { dueExtended: 1, inTimeExtended: done && done.at <= extended ? 1 : 0 })
  const allowance = workMinutesBetween(calendar, assignment.at, assignment.dueAt)
  for (const { unitId, inTime, settledAt } of ownTimes(calendar, held, allowance, limit))
    add(settledAt, unitId, { held: 1, heldInTime: inTime ? 1 : 0 })
  if (!done) return
  const reopened = timesReopened(life)
  const { unitId } = life.findLast(({ step }) => step === 'resolve')!
  addDurable(life, add)
  const last = lastWords(words, reopened)
  const said = last.length > 0 ? countsOfWords(last) : countsOfHeard(heard, reopened)
  add(limit, unitId, { resolved: 1, firstTime: reopened === 0 ? 1 : 0, ...said })
}

/** The date that was granted before it was done, moved by the pauses after that; `limit` where none was. */
function extendedLimit(calendar: Calendar, life: readonly Happening[], doneAt: Date | null, limit: Date): Date | null {
  const granted = life.find(({ step, at }) => step === 'grantExtension' && (doneAt === null || at <= doneAt))
  if (!granted?.dueAt) return limit
  const since = life.filter(({ at }) => at >= granted.at)
  return movedBy(calendar, granted.dueAt, stretchesOf(since, doneAt))
}

/** Of what was fixed and is still said to be: whether it was back within sixty days, told when these are over, so that each has had them all. */
function addDurable(life: readonly Happening[], add: Add): void {
  const { step, code, at, unitId } = life.findLast(({ step }) => step === 'resolve' || step === 'reopen')!
  if (step !== 'resolve' || code !== 'fixed') return
  const times = (...steps: Happening['step'][]) => life.filter(one => steps.includes(one.step)).length
  const recurred = times('recurred', 'comeBack') > times('notRecurred') ? 1 : 0
  add(new Date(at.getTime() + appealLimits.recurrenceDays * 86_400_000), unitId, { fixed: 1, recurred })
}
