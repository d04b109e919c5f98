import { words } from '@shared/kit/words'
import type { NoticeCard, NoticeConfirmation, NoticeDeskCard } from '@shared/notices/notice.views'
import { now } from '@server/kit/clock'
import { momentOf } from '@server/kit/sql-page'
import { namesOf } from '@server/people'
import type { Notice } from './notice.entity'

type Shown = 'id' | 'kind' | 'title' | 'status' | 'areaName' | 'areaNameEn' | 'unitName' | 'unitNameEn' | 'edition'
type Moment = Date | string
/** What a card is made of, as an entity or as a raw row. */
export type NoticeRow = Pick<Notice, Shown> & {
  publishedAt: Moment
  expiresAt: Moment | null
  pinnedUntil: Moment | null
  needsAck: boolean | number
}

export function cardOf(row: NoticeRow): NoticeCard {
  const at = now()
  const expiresAt = row.expiresAt && momentOf(row.expiresAt)
  const pinnedUntil = row.pinnedUntil && momentOf(row.pinnedUntil)
  const pinned = row.status === 'published' && pinnedUntil && pinnedUntil > at
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    area: words(row.areaName, row.areaNameEn),
    by: words(row.unitName, row.unitNameEn),
    publishedAt: momentOf(row.publishedAt).toISOString(),
    expiresAt: expiresAt ? expiresAt.toISOString() : null,
    expired: expiresAt !== null && expiresAt <= at,
    pinnedUntil: pinned ? pinnedUntil.toISOString() : null,
    needsAck: Boolean(row.needsAck),
    edition: row.edition,
  }
}

/** Whether a second person has looked, for the staff; null where none is needed. */
export async function confirmationsOf(notices: Notice[]): Promise<Map<string, NoticeConfirmation>> {
  const names = await namesOf(notices.flatMap(({ confirmedBy }) => confirmedBy ?? []))
  return new Map(
    notices.flatMap(({ id, confirmBy, confirmedAt, confirmedBy, flaggedAt }) =>
      confirmBy
        ? [
            [
              id,
              {
                dueAt: confirmBy.toISOString(),
                confirmedAt: confirmedAt?.toISOString() ?? null,
                by: confirmedBy ? (names.get(confirmedBy) ?? words('工作人员', 'Staff')) : null,
                flagged: flaggedAt !== null && confirmedAt === null,
              },
            ] as const,
          ]
        : [],
    ),
  )
}

export async function deskCards(notices: Notice[]): Promise<NoticeDeskCard[]> {
  const confirmations = await confirmationsOf(notices)
  return notices.map(notice => ({
    ...cardOf(notice),
    confirmation: confirmations.get(notice.id) ?? null,
    withdrawnAt: notice.withdrawnAt?.toISOString() ?? null,
  }))
}
