import { In } from 'typeorm'
import type { HourSum, HourView, WrongHourCard, WrongHourView } from '@shared/hours/hour.views'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import { dayOf } from '@shared/kit/workdays'
import { runs, shiftsByIds } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { HourEntry, WrongHour } from './hour.entity'
import { entriesByIds } from './ledger'
import { wrongUntil } from './wrong-hours'

const viewWrong = ({ id, text, minutes, status, answer, askedAt, answerBy }: WrongHour): WrongHourView => ({
  ...{ id, text, minutes, status, answer, askedAt: askedAt.toISOString(), answerBy: answerBy.toISOString() },
})

export async function viewEntries(entries: HourEntry[]): Promise<HourView[]> {
  const shifts = await shiftsByIds(entries.map(({ shiftId }) => shiftId))
  const wrong = entries.length > 0 ? await table(WrongHour).findBy({ entryId: In(entries.map(({ id }) => id)) }) : []
  return entries.map(entry => {
    const { id, activityId, shiftId, minutes, source, reason, at } = entry
    const { title, shift } = shifts.get(shiftId)!
    const said = wrong.find(({ entryId }) => entryId === id)
    return {
      ...{ id, activityId, shiftId, title, startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() },
      ...{ minutes, source, reason, at: at.toISOString(), wrong: said ? viewWrong(said) : null },
      wrongUntil: wrongUntil(entry).toISOString(),
      can: !said && wrongUntil(entry) >= now() ? ['sayWrong'] : [],
    }
  })
}

/** Her entries as they count, newest first. */
export async function listMyHours({ id: personId }: Actor, page: PageQuery): Promise<Page<HourView>> {
  const rows = table(HourEntry).createQueryBuilder('h').where("h.personId = :personId AND h.source <> 'reversal'", { personId })
  const reversed = rows.subQuery().select('1').from(HourEntry, 'r').where('r.reversesId = h.id')
  const { items, next } = await pageRows(rows.andWhere(`NOT EXISTS ${reversed.getQuery()}`), 'at', page)
  return { items: await viewEntries(items), next }
}

/** The balance: always the sum of the ledger. */
export async function sumOfHours({ id: personId }: Actor): Promise<HourSum> {
  const since = `${dayOf(now()).slice(0, 4)}-01-01`
  const found = await table(HourEntry)
    .createQueryBuilder('h')
    .select('SUM(h.minutes)', 'minutes')
    .addSelect('SUM(CASE WHEN h.day >= :since THEN h.minutes ELSE 0 END)', 'thisYear')
    .where('h.personId = :personId', { personId, since })
    .getRawOne<{ minutes: string | number | null; thisYear: string | number | null }>()
  const perShift = await table(HourEntry)
    .createQueryBuilder('h')
    .select('h.shiftId', 'shiftId')
    .where('h.personId = :personId', { personId })
    .groupBy('h.shiftId')
    .having('SUM(h.minutes) > 0')
    .getRawMany()
  return { minutes: Number(found?.minutes ?? 0), thisYear: Number(found?.thisYear ?? 0), times: perShift.length }
}

/** What is said to be wrong, for staff; whoever runs the activity answers. */
export async function wrongCards(rows: WrongHour[], actor: Actor): Promise<WrongHourCard[]> {
  const entries = new Map((await entriesByIds(rows.map(({ entryId }) => entryId))).map(entry => [entry.id, entry]))
  const shifts = await shiftsByIds([...entries.values()].map(({ shiftId }) => shiftId))
  const people = await shifts.names([...entries.values()])
  return rows.map(row => {
    const entry = entries.get(row.entryId)!
    const { title, shift, activity } = shifts.get(entry.shiftId)!
    return {
      ...{ ...viewWrong(row), entryId: entry.id, activityId: entry.activityId, shiftId: entry.shiftId, title },
      ...{ name: people(entry), startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() },
      ...{ credited: entry.minutes, shiftMinutes: shift.minutes },
      can: row.status === 'open' && runs(actor, activity) ? ['answer'] : [],
    }
  })
}
