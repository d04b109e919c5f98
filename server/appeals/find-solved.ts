import { calendar } from '@config/calendar'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { CloseCode } from '@shared/appeals/appeal.workflow'
import { categoryView } from '@shared/appeals/categories'
import type { FindSolved } from '@shared/appeals/solved.inputs'
import type { SolvedView } from '@shared/appeals/solved.views'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { words } from '@shared/kit/words'
import { workdaysBetween } from '@shared/kit/workdays'
import { worksAs, worksIn, type Actor } from '@server/kit/actor'
import { momentOf, sqlPage, type SqlList } from '@server/kit/sql-page'
import { foundPage, lookFor } from '@server/search'
import { Appeal } from './appeal.entity'
import { anonymised } from './anonymised'
import { handlingRoles } from './appeal.policy'
import { lookedThrough, solvedCodes, solvedWhere } from './solved'

interface Row {
  id: string
  number: string
  title: string | null
  category: string
  code: CloseCode
  reply: string
  filedAt: Date | string
  resolvedAt: Date | string
  unit: string | null
  unitEn: string | null
  partly: number
  yes: number
  filer: string | null
  caller: string | null
  handler: string | null
  writer: string | null
}
const said = (what: 'yes' | 'partly') =>
  `EXISTS (SELECT 1 FROM evaluations v WHERE v.communityId = a.communityId AND v.subjectType = 'appeal' AND v.subjectId = a.id
  AND v.round = a.timesReopened AND v.solved = '${what}')`
const columns = [
  ...['id', 'number', 'title', 'category', 'filedAt', 'resolvedAt'].map(name => `a.${name} AS ${name}`),
  ...['a.resultCode AS code', 'a.resultText AS reply', 'u.name AS unit', 'u.nameEn AS unitEn'],
  ...[`${said('yes')} AS yes`, `${said('partly')} AS partly`],
  // Whose names may stand in it.
  ...['r.name AS filer', 'c.name AS caller', 'h.name AS handler', 'w.name AS writer'],
]
const joins = `LEFT JOIN units u ON u.id = a.unitId LEFT JOIN people r ON r.id = a.residentId LEFT JOIN people h ON h.id = a.handlerId
  LEFT JOIN appeal_callers c ON c.appealId = a.id LEFT JOIN appeal_events e ON e.id = a.resultEventId LEFT JOIN people w ON w.id = e.actorId`

/**
 * How such a thing was solved before in that community: closed public matters, newest first, with the reply that did it and how long it
 * took. Of one kind; with `q` of any kind whose title, kind or reply holds these words. What is private, merged, declined, left out of the
 * figures or was called unsolved is never among them, and of a reply nothing that points at somebody. Refuses `appeal.missing` to strangers
 * there, `appeal.forbidden` to whoever handles nothing.
 */
export async function findSolved(
  actor: Actor,
  { communityId, category, q, except, ...page }: FindSolved,
): Promise<Page<SolvedView>> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (!worksAs(actor, communityId, ...handlingRoles, 'dispatcher', 'supervisor')) throw new Refusal(appealReasons.forbidden)
  const where = ['a.communityId = ?', ...solvedWhere, 'a.id <> ?']
  const values: unknown[] = [communityId, ...solvedCodes, except ?? '']
  if (q !== undefined) {
    const search = await lookFor('solved', communityId, q, ['appeals', 'a'])
    if (!search) return { items: [], next: null }
    const { items, next } = await foundPage<Row>(search, { columns, joins, where, values }, page, row =>
      lookedThrough(viewSolved(row)),
    )
    return { items: items.map(viewSolved), next }
  }
  const list: SqlList = {
    ...{ columns: columns.join(', '), from: 'appeals a', joins, alias: 'a' },
    ...{ where: [...where, 'a.category = ?'], values: [...values, category] },
  }
  const { items, next } = await sqlPage<Row>(Appeal, list, 'filedAt', page, false, 'ix_appeals_kind')
  return { items: items.map(viewSolved), next }
}

function viewSolved(row: Row): SolvedView {
  const { id, number, title, code, unit, unitEn, yes, partly } = row
  const [filedAt, resolvedAt] = [momentOf(row.filedAt), momentOf(row.resolvedAt)]
  return {
    ...{ id, number, title, code, category: categoryView(row.category) },
    unit: unit === null ? null : words(unit, unitEn ?? unit),
    reply: anonymised(row.reply, [row.filer, row.caller, row.handler, row.writer]),
    days: Math.max(1, workdaysBetween(calendar, filedAt, resolvedAt)),
    resolvedAt: resolvedAt.toISOString(),
    said: Number(yes) > 0 ? 'yes' : Number(partly) > 0 ? 'partly' : null,
  }
}
