import type { AnswerWrongHour, ListWrongHours, SayHourWrong } from '@shared/hours/hour.inputs'
import { hourLimits } from '@shared/hours/hour.limits'
import { hourReasons } from '@shared/hours/hour.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import { dueAfter } from '@shared/kit/workdays'
import { activityReasons } from '@shared/activities/activity.reasons'
import { shiftToRun } from '@server/activities'
import { worksIn, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { pageRows } from '@server/kit/page'
import { calendarOf, learnDays } from '@server/organisation'
import { HourEntry, WrongHour } from './hour.entity'
import { correctEntry } from './ledger'

export const wrongUntil = ({ at }: Pick<HourEntry, 'at'>) => later(hourLimits.wrongDays * 86_400_000, at)

/** She says that an entry of hers is wrong; refuses `hours.missing`, `.correctionLate`, `.asked` and `.notLast`. */
export const sayHourWrong = (actor: Actor, id: string, { text, minutes }: SayHourWrong) =>
  transaction(async () => {
    const entry = await table(HourEntry).findOneBy({ id, personId: actor.id })
    if (!entry || entry.source === 'reversal') throw new Refusal(hourReasons.missing)
    if (wrongUntil(entry) < now()) throw new Refusal(hourReasons.correctionLate)
    if (await table(HourEntry).existsBy({ reversesId: id })) throw new Refusal(hourReasons.notLast)
    await learnDays(entry.communityId)
    const answerBy = dueAfter(calendarOf(entry.communityId), now(), hourLimits.answerDays)
    const said = { text, minutes, askedAt: now(), answerBy, answer: null, answeredBy: null } as const
    const row = { id: newId(), communityId: entry.communityId, entryId: id, personId: actor.id, status: 'open' as const, ...said }
    if (!(await onceOnly(() => table(WrongHour).insert(row)))) throw new Refusal(hourReasons.asked)
    await announce('hours.questioned', { wrongId: row.id }, `questioned:${row.id}`)
    return entry
  })

/**
 * Whoever runs the activity answers: upheld takes the entry back and writes what is right, both in the ledger. Refuses `hours.missing`,
 * `.answered`, `.overShift`.
 */
export const answerWrongHour = (actor: Actor, id: string, { upheld, answer, minutes: given }: AnswerWrongHour) =>
  transaction(async () => {
    const wrong = await table(WrongHour).findOneBy({ id })
    const entry = wrong && (await table(HourEntry).findOneBy({ id: wrong.entryId }))
    if (!wrong || !entry) throw new Refusal(hourReasons.missing)
    const { shift } = await shiftToRun(actor, entry.shiftId)
    const minutes = given ?? wrong.minutes
    if (upheld && minutes > shift.minutes) {
      const { zh, en } = hourReasons.overShift
      throw new Refusal(hourReasons.overShift, { fields: { minutes: says(zh, en) } })
    }
    const status = upheld ? 'upheld' : 'rejected'
    const write = { status, answer, answeredBy: actor.id } as const
    if (!(await changed(table(WrongHour).update({ id, status: 'open' }, write)))) throw new Refusal(hourReasons.answered)
    if (upheld) {
      const corrected = await correctEntry(entry, minutes, answer, actor.id)
      await announce('hours.corrected', { entryId: corrected.id }, `corrected:${corrected.id}`)
    } else {
      await announce('hours.kept', { wrongId: id }, `kept:${id}`)
    }
    return { ...wrong, ...write }
  })

/** What staff of a community are asked, the oldest first. */
export async function listWrongHours(actor: Actor, { communityId, part = 'open', ...page }: ListWrongHours) {
  if (!worksIn(actor, communityId)) throw new Refusal(activityReasons.missing)
  const rows = table(WrongHour).createQueryBuilder('w').where('w.communityId = :communityId', { communityId })
  rows.andWhere('w.status IN (:...statuses)', { statuses: part === 'open' ? ['open'] : ['upheld', 'rejected'] })
  return pageRows(rows, 'askedAt', page, true)
}
