import type { FrontNotices, ListNoticeDesk, ListNotices } from '@shared/notices/notice.inputs'
import type { NoticeFront, NoticePart } from '@shared/notices/notice.views'
import { worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { askSql, sqlPage, type SqlList } from '@server/kit/sql-page'
import { findArea, upwardFrom } from '@server/organisation'
import type { SelectQueryBuilder } from 'typeorm'
import { patternsOf } from './notice-search'
import { cardOf, type NoticeRow } from './notice-cards.view'
import { Notice } from './notice.entity'

const columns =
  'id, kind, title, status, areaName, areaNameEn, unitName, unitNameEn, publishedAt, expiresAt, pinnedUntil, needsAck, edition'

/** What is out in a community; with an area, only what is for it, for what it lies in, or (a grid) for nothing smaller. */
async function outIn(communityId: string, areaId: string | undefined): Promise<SqlList> {
  const list: SqlList = {
    columns,
    from: 'notices',
    where: ['communityId = ?', "status <> 'scheduled'"],
    values: [communityId],
  }
  const area = areaId && areaId !== communityId ? await findArea(areaId) : null
  const path = area ? (await upwardFrom(area)).map(({ id }) => id) : areaId ? [areaId] : []
  if (path.length === 0) return list
  list.where.push(
    `EXISTS (SELECT 1 FROM notice_areas a WHERE a.noticeId = notices.id AND a.areaId IN (${path.map(() => '?').join(', ')}))`,
  )
  list.values.push(...path)
  return list
}

/** What is out, newest first; what is over or was withdrawn stays to be found, and is marked. */
export async function listNotices({ communityId, areaId, kind, q, ...page }: ListNotices) {
  const list = await outIn(communityId, areaId)
  if (kind) {
    list.where.push('kind = ?')
    list.values.push(kind)
  }
  for (const pattern of patternsOf(q ?? '')) {
    list.where.push("searched LIKE ? ESCAPE '!'")
    list.values.push(pattern)
  }
  const { items, next } = await sqlPage<NoticeRow>(Notice, list, 'publishedAt', page, false, 'ix_notices_list')
  return { items: items.map(cardOf), next }
}

const newest = 3
/** What stands at the door: each notice once. */
export async function frontNotices({ communityId, areaId }: FrontNotices): Promise<NoticeFront> {
  const list = await outIn(communityId, areaId)
  const current = [...list.where, "status = 'published'", '(expiresAt IS NULL OR expiresAt > ?)']
  const ask = async (condition: string, values: unknown[], most: number) => {
    const where = [...current, condition].join(' AND ')
    const sql = `SELECT ${columns} FROM notices WHERE ${where} ORDER BY publishedAt DESC, id DESC LIMIT ${most}`
    return (await askSql<NoticeRow>(Notice, sql, [...list.values, now(), ...values])).map(cardOf)
  }
  const urgent = await ask("kind = 'urgent'", [], 5)
  const pinned = await ask("kind <> 'urgent' AND pinnedUntil > ?", [now()], 5)
  const latest = await ask("kind <> 'urgent' AND (pinnedUntil IS NULL OR pinnedUntil <= ?)", [now()], newest)
  return { urgent, pinned, latest }
}

type Rows = SelectQueryBuilder<Notice>
const deskFilters: Record<NoticePart, (rows: Rows) => Rows> = {
  out: rows => rows.andWhere("n.status = 'published' AND (n.expiresAt IS NULL OR n.expiresAt > :now)", { now: now() }),
  scheduled: rows => rows.andWhere("n.status = 'scheduled'"),
  toConfirm: rows => rows.andWhere("n.status = 'published' AND n.confirmBy IS NOT NULL AND n.confirmedAt IS NULL"),
  ended: rows => rows.andWhere("(n.status = 'withdrawn' OR (n.status = 'published' AND n.expiresAt <= :now))", { now: now() }),
}

/** A community's notices for its staff, those written last first. */
export function listNoticeDesk(actor: Actor, { communityId, part = 'out', ...page }: ListNoticeDesk) {
  const rows = table(Notice).createQueryBuilder('n').where('n.communityId = :communityId', { communityId })
  if (!worksIn(actor, communityId)) rows.andWhere('1 = 0')
  return pageRows(deskFilters[part](rows), 'createdAt', page)
}
