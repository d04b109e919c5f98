import type { CountDesk } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { categoryClasses } from '@shared/appeals/categories'
import { figureReaders } from '@shared/appeals/figures.views'
import { headlineOf } from '@shared/appeals/headline'
import type { LedgerFilter } from '@shared/appeals/ledger.inputs'
import {
  concernNames,
  overviewWeeks,
  type Concern,
  type Count,
  type Overview,
  type OverviewLine,
} from '@shared/appeals/overview.views'
import { Refusal } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import { atHour, dayAfter, dayOf, dayOfWeek } from '@shared/kit/workdays'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { areasOf, nameOf } from '@server/organisation'
import { endOf } from './ledger-narrowing'
import { doneSince, filedSince, openNow, reviewsAsked, type DoneRow, type FiledRow, type OpenRow } from './overview-rows'
import { hoursOf, partOf } from './overview-math'

/** How each concern is found in the ledger. */
const concerns: Record<Concern, LedgerFilter> = {
  overdue: { timing: 'overdue' },
  urged: { standing: 'urged' },
  promiseBroken: { standing: 'promiseBroken' },
  toRule: { standing: 'toRule' },
  redoing: { status: 'reopened' },
  givenBack: { standing: 'givenBack' },
  unclaimed: { standing: 'unclaimed' },
  toReview: { standing: 'toReview' },
  dueToday: { timing: 'today' },
  toAccept: { status: 'submitted' },
}

/**
 * How a community's matters stand and went in the last twelve weeks, for its committee and whoever audits it; no single matter is told of.
 * It reads what is open and what was filed or done in these weeks, never the rest. Refuses `appeal.missing` and `appeal.forbidden`.
 */
export async function readOverview(actor: Actor, { communityId }: CountDesk): Promise<Overview> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (!holdsFor(actor, communityId, ...figureReaders)) throw new Refusal(appealReasons.forbidden)
  const weeks = lastWeeks()
  const [from, to] = [weeks[0]!.from, weeks.at(-1)!.to]
  const since = atHour(from, 0)
  const ends = weeks.map(week => endOf(week.to))
  const [areas, open, filed, done, reviews] = await Promise.all([
    areasOf(communityId),
    openNow(communityId, ends),
    filedSince(communityId, since),
    doneSince(communityId, since),
    reviewsAsked(communityId),
  ])
  const sum = (name: Concern | 'open') => open.reduce((all, row) => all + row[name], 0) + (name === 'toRule' ? reviews : 0)
  const counts = Object.fromEntries(concernNames.map(name => [name, sum(name)])) as Record<Concern, number>
  const span = { from, to }
  const ofDone = { count: done.length, opens: { ...span, by: 'done' } } as const satisfies Count
  const answered = filed.filter(row => row.answeredAt !== null)
  const lines = { open, filed, done, span }
  const gridOf = new Map(areas.map(({ id, kind, parentId }) => [id, kind === 'building' ? (parentId ?? communityId) : id]))
  const gridOfRow = ({ areaId }: { areaId: string }) => gridOf.get(areaId) ?? communityId
  return {
    ...{ at: now().toISOString(), from, to },
    headline: headlineOf(counts, sum('open'), filed.length),
    open: { count: sum('open'), opens: { standing: 'open' } },
    concerns: concernNames.map(about => ({ about, found: { count: counts[about], opens: concerns[about] } })),
    weeks: weeks.map((week, n) => ({
      ...week,
      filed: { count: filed.filter(row => isWithin(row.filedAt, week)).length, opens: week },
      done: { count: done.filter(row => isWithin(row.resolvedAt, week)).length, opens: { ...week, by: 'done' } },
      late: {
        count:
          open.reduce((all, row) => all + row.late[n]!, 0) +
          done.filter(({ dueAt, resolvedAt }) => dueAt < ends[n]! && resolvedAt >= ends[n]!).length,
        opens: { lateOn: week.to },
      },
    })),
    grids: areas
      .filter(({ kind }) => kind !== 'building')
      .map(area =>
        area.kind === 'grid'
          ? lineOf(area.id, nameOf(area), { areaId: area.id }, gridOfRow, lines)
          : lineOf(area.id, words('整个社区', 'The community as a whole'), { inNoGrid: 'yes' }, gridOfRow, lines),
      )
      .filter(({ key, filed, done, open }) => key !== communityId || filed.count + done.count + open.count > 0),
    classes: categoryClasses
      .map(({ key, name }) => lineOf(key, name, { category: key }, row => row.group, lines))
      .filter(({ filed, done, open }) => filed.count + done.count + open.count > 0)
      .sort((one, other) => other.filed.count - one.filed.count),
    kept: partOf(done.filter(({ resolvedAt, dueAt }) => resolvedAt <= dueAt).length, ofDone, { timing: 'kept' }),
    redone: partOf(done.filter(({ redone }) => redone).length, ofDone, { standing: 'redone' }),
    spoken: partOf(done.filter(({ spoken }) => spoken).length, ofDone, { standing: 'spoken' }),
    response: hoursOf(
      answered.map(({ filedAt, answeredAt }) => answeredAt!.getTime() - filedAt.getTime()),
      { ...span, standing: 'answered' },
    ),
    handling: hoursOf(
      done.map(({ filedAt, resolvedAt }) => resolvedAt.getTime() - filedAt.getTime()),
      ofDone.opens,
    ),
  }
}

/** Weeks of the community's calendar from Monday on, the last of them up to today. */
function lastWeeks(): { from: string; to: string }[] {
  const today = dayOf(now())
  const monday = dayAfter(today, -((dayOfWeek(today) + 6) % 7))
  return Array.from({ length: overviewWeeks }, (_, n) => {
    const from = dayAfter(monday, 7 * (n + 1 - overviewWeeks))
    return { from, to: n === overviewWeeks - 1 ? today : dayAfter(from, 6) }
  })
}
const isWithin = (at: Date, { from, to }: { from: string; to: string }) => at >= atHour(from, 0) && at < atHour(to, 24)

type Row = { areaId: string; group: string }
interface Found {
  open: OpenRow[]
  filed: FiledRow[]
  done: DoneRow[]
  span: { from: string; to: string }
}
function lineOf(key: string, name: Words, narrowed: LedgerFilter, keyOf: (row: Row) => string, found: Found): OverviewLine {
  const here = <R extends Row>(rows: R[]) => rows.filter(row => keyOf(row) === key)
  const open = here(found.open)
  return {
    ...{ key, name },
    filed: { count: here(found.filed).length, opens: { ...narrowed, ...found.span } },
    done: { count: here(found.done).length, opens: { ...narrowed, ...found.span, by: 'done' } },
    open: { count: open.reduce((all, row) => all + row.open, 0), opens: { ...narrowed, standing: 'open' } },
    overdue: { count: open.reduce((all, row) => all + row.overdue, 0), opens: { ...narrowed, timing: 'overdue' } },
  }
}
