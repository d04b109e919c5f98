import { MoreThan } from 'typeorm'
import { calendar, calendarVersion } from '@config/calendar'
import { withOwnDays } from '@shared/organisation/own-days'
import type { Calendar } from '@shared/kit/workdays'
import { table } from '@server/kit/database'
import { log } from '@server/kit/log'
import { OwnDay } from './own-day.entity'

interface Known {
  days: OwnDay[]
  calendar: Calendar
}
/** What this process has read of each community that decided anything. */
const known = new Map<string, Known>()
const revisionOf = (communityId: string) => known.get(communityId)?.days.at(-1)?.revision ?? 0

/** The days a community works, as far as this process knows: whoever sets a date learns them first. */
export const calendarOf = (communityId: string): Calendar => known.get(communityId)?.calendar ?? calendar
/** By which table a date is reckoned; kept beside the date. What was decided up to that revision stands in `own_days`. */
export const calendarVersionOf = (communityId: string) => `${calendarVersion}+${revisionOf(communityId)}`

/** The days as they were known when a date was set by that version. */
export function calendarBy(communityId: string, version: string): Calendar {
  const revision = Number(/\+(\d+)$/.exec(version)?.[1] ?? 0)
  const decided = known.get(communityId)?.days.filter(day => day.revision <= revision) ?? []
  return withOwnDays(calendar, decided)
}

/** Reads what was decided in a community since; within a transaction what is committed by then. */
export async function learnDays(communityId: string): Promise<void> {
  const revision = MoreThan(revisionOf(communityId))
  const decided = await table(OwnDay).find({ where: { communityId, revision }, order: { revision: 'ASC' } })
  if (decided.length === 0) return
  // Another may have read the same meanwhile.
  know(
    communityId,
    decided.filter(day => day.revision > revisionOf(communityId)),
  )
}

function know(communityId: string, decided: OwnDay[]): void {
  const days = [...(known.get(communityId)?.days ?? []), ...decided]
  known.set(communityId, { days, calendar: withOwnDays(calendar, days) })
}

/** What this process decided itself, once it is committed. */
export function knowDay(day: OwnDay): void {
  const { communityId } = day
  // With a gap before it, it is read with what is missing.
  if (day.revision === revisionOf(communityId) + 1) know(communityId, [day])
}

/** Reads what was decided anywhere since. */
export async function learnAllDays(): Promise<void> {
  const latest = await table(OwnDay)
    .createQueryBuilder('d')
    .select('d.communityId', 'communityId')
    .addSelect('MAX(d.revision)', 'revision')
    .groupBy('d.communityId')
    .getRawMany<{ communityId: string; revision: number | string }>()
  for (const { communityId, revision } of latest) if (Number(revision) > revisionOf(communityId)) await learnDays(communityId)
}

const everySeconds = 5
/** For what is only read: other processes' decisions, on days to come, are known here within seconds. Returns the way to stop. */
export function keepLearningDays(): () => void {
  const timer = setInterval(() => {
    learnAllDays().catch(error => log('error', 'own days', error))
  }, everySeconds * 1000)
  timer.unref()
  return () => clearInterval(timer)
}
