import { activeStatuses, type AppealStatus, type CloseCode } from '@shared/appeals/appeal.workflow'
import type { ClockView } from '@shared/appeals/appeal.views'
import { eventSentences } from '@shared/appeals/event-sentences'
import { words, type Words } from '@shared/kit/words'
import type { ModerationStatus } from '@shared/moderation/moderation.workflow'
import { table } from '@server/kit/database'
import { momentOf } from '@server/kit/sql-page'
import { Moderation, isPublic } from '@server/moderation'
import { Area, Unit } from '@server/organisation'
import { Appeal } from './appeal.entity'

/** What everybody may know of a public matter, as other programs are told of it. */
export interface PublicMatter {
  id: string
  number: string
  status: AppealStatus
  category: string
  title: string | null
  /** Hers, where she agreed and a moderator released them. */
  words: string | null
  areaId: string
  /** Down to the building; null for the whole community. */
  place: Words | null
  unit: Words | null
  filedAt: Date
  /** Of the last step that everybody is told of. */
  changedAt: Date
  resolvedAt: Date | null
  clockFor: ClockView['until']
  dueAt: Date
  resultCode: CloseCode | null
  closeCode: CloseCode | null
  whereToGo: string | null
}
/** Which of a community's: all of these together. */
interface Wanted {
  communityId: string
  numbers?: string[]
  categories?: string[]
  /** Still being worked on, or over. */
  open?: boolean
  from?: Date
  to?: Date
  limit: number
  offset?: number
}
interface Row {
  id: string
  number: string
  status: AppealStatus
  category: string
  title: string | null
  words: string | null
  released: ModerationStatus | null
  areaId: string
  kind: string | null
  place: string | null
  placeEn: string | null
  unit: string | null
  unitEn: string | null
  filedAt: Date | string
  changedAt: Date | string | null
  resolvedAt: Date | string | null
  clockFor: ClockView['until']
  dueAt: Date | string
  resultCode: CloseCode | null
  closeCode: CloseCode | null
  declineWhere: string | null
}

/** Steps after which a reader finds something changed: those everybody is told of, and the title. */
const telling = (Object.keys(eventSentences) as (keyof typeof eventSentences)[]).filter(
  step => step === 'setTitle' || eventSentences[step].public !== null,
)
const columns = [
  ...['id', 'number', 'status', 'category', 'title', 'areaId', 'filedAt', 'resolvedAt', 'clockFor', 'dueAt'],
  ...['resultCode', 'closeCode', 'declineWhere'],
]

/** Public matters of a community, newest first, in one query whatever it joins. What is private or withdrawn is never among them. */
export async function listPublic({ communityId, numbers, categories, open, from, to, limit, offset = 0 }: Wanted) {
  if (numbers?.length === 0 || categories?.length === 0) return []
  const rows = table(Appeal)
    .createQueryBuilder('a')
    .leftJoin(Area, 'b', 'b.id = a.areaId')
    .leftJoin(Unit, 'u', 'u.id = a.unitId')
    .leftJoin(Moderation, 'm', "m.communityId = a.communityId AND m.subjectType = 'appealWords' AND m.subjectId = a.id")
    .select([])
  for (const name of columns) rows.addSelect(`a.${name}`, name)
  rows.addSelect('CASE WHEN a.wordsPublic = 1 THEN a.text END', 'words').addSelect('m.status', 'released')
  rows.addSelect('b.kind', 'kind').addSelect('b.name', 'place').addSelect('b.nameEn', 'placeEn')
  rows.addSelect('u.name', 'unit').addSelect('u.nameEn', 'unitEn')
  rows.addSelect(changedAt, 'changedAt').setParameters({ telling })
  rows.where("a.communityId = :communityId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { communityId })
  if (numbers) rows.andWhere('a.number IN (:...numbers)', { numbers })
  if (categories) rows.andWhere('a.category IN (:...categories)', { categories })
  if (open !== undefined) rows.andWhere(`a.status ${open ? '' : 'NOT '}IN (:...active)`, { active: activeStatuses })
  if (from) rows.andWhere('a.filedAt >= :from', { from })
  if (to) rows.andWhere('a.filedAt <= :to', { to })
  const page = rows.orderBy('a.filedAt', 'DESC').addOrderBy('a.id', 'DESC').limit(limit).offset(offset)
  return (await page.getRawMany<Row>()).map(matterOf)
}
const changedAt = '(SELECT MAX(e.at) FROM appeal_events e WHERE e.appealId = a.id AND e.step IN (:...telling))'

function matterOf({
  released,
  kind,
  place,
  placeEn,
  unit,
  unitEn,
  filedAt,
  changedAt,
  resolvedAt,
  dueAt,
  ...row
}: Row): PublicMatter {
  const { declineWhere, ...same } = row
  return {
    ...same,
    words: released && isPublic({ status: released }) ? row.words : null,
    place: place && kind !== 'community' ? words(place, placeEn ?? place) : null,
    unit: unit ? words(unit, unitEn ?? unit) : null,
    filedAt: momentOf(filedAt),
    changedAt: momentOf(changedAt ?? filedAt),
    resolvedAt: resolvedAt ? momentOf(resolvedAt) : null,
    dueAt: momentOf(dueAt),
    whereToGo: same.status === 'declined' ? declineWhere : null,
  }
}
