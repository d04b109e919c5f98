import type { ListBoard } from '@shared/appeals/appeal.inputs'
import type { BoardCard } from '@shared/appeals/appeal.views'
import type { BoardPart } from '@shared/appeals/list-parts'
import { activeStatuses, type AppealStatus } from '@shared/appeals/appeal.workflow'
import type { Page } from '@shared/kit/page'
import { words } from '@shared/kit/words'
import type { ModerationStatus } from '@shared/moderation/moderation.workflow'
import { now } from '@server/kit/clock'
import { momentOf, sqlPage, type SqlList } from '@server/kit/sql-page'
import { isPublic } from '@server/moderation'
import { foundPage, lookFor } from '@server/search'
import { Appeal } from './appeal.entity'
import { boardCard, type Boarded } from './appeal-cards.view'
import { fallbackUnit } from './appeal-names'
import { findableBy } from './findable'
import { runningStatuses } from './mark-overdue-appeals'

const moments = [
  'filedAt',
  'ruleBy',
  'promisedFor',
  'clockFrom',
  'dueAt',
  'askedAt',
  'resolvedAt',
  'mergedAt',
  'listedAt',
  'reviewAt',
] as const
const plain = [
  'id',
  'communityId',
  'number',
  'status',
  'category',
  'areaId',
  'title',
  'unitId',
  'declineWhere',
  'statusBefore',
  'clockFor',
  'listNeed',
  'supporters',
] as const
type Row = Omit<Boarded, (typeof moments)[number]> &
  Record<(typeof moments)[number], Date | string | null> & {
    kind: string | null
    building: number | null
    place: string | null
    placeEn: string | null
    unit: string | null
    unitEn: string | null
    released?: ModerationStatus | null
    words?: string | null
  }

/** What of a matter is read for its card: nobody's words. */
export const boardColumns = [...plain, ...moments]
const columns = boardColumns.map(name => `a.${name} AS ${name}`)
const named = [
  ...['b.kind AS kind', 'b.number AS building', 'b.name AS place', 'b.nameEn AS placeEn'],
  ...['u.name AS unit', 'u.nameEn AS unitEn'],
]
const names = 'LEFT JOIN areas b ON b.id = a.areaId LEFT JOIN units u ON u.id = a.unitId'
// Her own words are read only where she agreed to show them, and used only once they are released.
const said = ['CASE WHEN a.wordsPublic = 1 THEN a.text END AS words', 'm.status AS released']
const released =
  "LEFT JOIN moderations m ON m.communityId = a.communityId AND m.subjectType = 'appealWords' AND m.subjectId = a.id"

const among = (statuses: readonly AppealStatus[]) => ({
  where: `a.status IN (${statuses.map(() => '?').join(', ')})`,
  values: () => [...statuses] as unknown[],
})
const late = among(runningStatuses)
const boardFilters: Record<BoardPart, { where: string; values(): unknown[] }> = {
  active: among([...activeStatuses, 'resolved']),
  overdue: { where: `${late.where} AND a.dueAt < ?`, values: () => [...late.values(), now()] },
  longList: { where: "a.status = 'on_list' AND a.reviewAt IS NOT NULL", values: () => [] },
  closed: among(['closed', 'declined']),
}

/**
 * Public matters of a community, newest first, the long list by the review that comes first. Those that hold all the words of `q` come newest
 * first: in what everybody may read of them now, so that words which were taken back find nothing from that moment on.
 */
export async function listBoard({ communityId, areaId, part, q, ...page }: ListBoard): Promise<Page<BoardCard>> {
  const where = ['a.communityId = ?', "a.visibility = 'public'", "a.status <> 'withdrawn'"]
  const values: unknown[] = [communityId]
  if (areaId && areaId !== communityId) {
    where.push('(a.areaId = ? OR b.parentId = ?)')
    values.push(areaId, areaId)
  }
  if (part) {
    where.push(boardFilters[part].where)
    values.push(...boardFilters[part].values())
  }
  if (q !== undefined) {
    const search = await lookFor('appeal', communityId, q, ['appeals', 'a'])
    if (!search) return { items: [], next: null }
    const list = { columns: [...columns, ...named, ...said], joins: `${names} ${released}`, where, values }
    const { items, next } = await foundPage<Row>(search, list, page, row => findableBy(shownOf(row)))
    return { items: items.map(cardOf), next }
  }
  const by = part === 'longList' ? 'reviewAt' : 'filedAt'
  const list: SqlList = { columns: [...columns, ...named].join(', '), from: 'appeals a', joins: names, where, values, alias: 'a' }
  const { items, next } = await sqlPage<Row>(Appeal, list, by, page, part === 'longList', part ? undefined : 'ix_appeals_board')
  return { items: items.map(cardOf), next }
}

const isNear = ({ kind }: Row) => kind !== null && kind !== 'community'
const shownOf = (row: Row) => ({
  ...row,
  place: isNear(row) ? [row.place, row.placeEn] : [],
  words: row.released && isPublic({ status: row.released }) ? (row.words ?? null) : null,
})

function cardOf(row: Row): BoardCard {
  const { place, placeEn, building, unit, unitEn } = row
  const times = Object.fromEntries(moments.map(name => [name, row[name] === null ? null : momentOf(row[name])]))
  return boardCard({ ...row, ...times } as Boarded, {
    area: areaId => ({ areaId, name: place === null ? fallbackUnit : words(place, placeEn ?? place), building }),
    unit: id => (id && unit !== null ? { name: words(unit, unitEn ?? unit) } : null),
  })
}
