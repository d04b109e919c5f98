import { Between, In } from 'typeorm'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { ListCommitments, ReadCommitments } from '@shared/appeals/commitment.inputs'
import type { CommitmentFigures, CommitmentLine, CommitmentMonth } from '@shared/appeals/commitment.views'
import { categoryView } from '@shared/appeals/categories'
import { figureReaders, smallSample } from '@shared/appeals/figures.views'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { words } from '@shared/kit/words'
import { holdsFor, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { unitsByIds } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { readCommitmentSetting } from './commitment-setting'
import { Commitment } from './commitment.entity'
import { viewCommitment } from './commitment.view'
import { monthSpan } from './month-span'

const counted = ['kept', 'broken', 'takenBack'] as const
type Counted = (typeof counted)[number]

async function mayReadFigures(actor: Actor, communityId: string) {
  const setting = await readCommitmentSetting(actor, communityId)
  if (!holdsFor(actor, communityId, ...figureReaders)) throw new Refusal(appealReasons.forbidden)
  return setting
}

/**
 * What became in a month of what units had promised, by who had the matter when that was known: for its committee and whoever audits it. What
 * lapsed is nobody's merit or fault. Refuses `appeal.missing` and `appeal.forbidden`.
 */
export async function readCommitmentMonth(actor: Actor, { communityId, month }: ReadCommitments): Promise<CommitmentMonth> {
  const setting = await mayReadFigures(actor, communityId)
  const { from, to } = monthSpan(month)
  const rows = await table(Commitment)
    .createQueryBuilder('c')
    .select('c.unitId', 'unitId')
    .addSelect('c.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .where('c.communityId = :communityId AND c.endedAt >= :from AND c.endedAt <= :to', { communityId, from, to })
    .andWhere('c.state IN (:...counted)', { counted })
    .groupBy('c.unitId')
    .addGroupBy('c.state')
    .getRawMany<{ unitId: string; state: Counted; count: number | string }>()
  const ids = [...new Set(rows.map(({ unitId }) => unitId))].sort()
  const units = await unitsByIds(ids)
  return { ...setting, units: ids.map(unitId => ({ unitId, name: units.get(unitId)!.name, ...countsOf(unitId, rows) })) }
}

function countsOf(
  unitId: string,
  rows: { unitId: string; state: Counted; count: number | string }[],
): Omit<CommitmentFigures, 'unitId' | 'name'> {
  const [kept, broken, takenBack] = counted.map(state =>
    Number(rows.find(row => row.unitId === unitId && row.state === state)?.count ?? 0),
  ) as [number, number, number]
  const settled = kept + broken
  return { kept, broken, takenBack, share: settled < smallSample ? null : kept / settled }
}

/** Those behind the figures of one unit, the last first. Refuses the same. */
export async function listCommitments(
  actor: Actor,
  { communityId, month, unitId, ...page }: ListCommitments,
): Promise<Page<CommitmentLine>> {
  await mayReadFigures(actor, communityId)
  const { from, to } = monthSpan(month)
  const rows = table(Commitment)
    .createQueryBuilder('c')
    .where({ communityId, unitId, endedAt: Between(from, to), state: In([...counted]) })
  const { items, next } = await pageRows(rows, 'endedAt', page)
  const appeals = await table(Appeal).findBy({ id: In(items.map(({ appealId }) => appealId)) })
  return {
    items: items.map(one => {
      const { id: appealId, number, title, category } = appeals.find(({ id }) => id === one.appealId)!
      const named = title ? words(title, title) : categoryView(category).name
      return { ...viewCommitment(one, 'staff'), appealId, number, title: named }
    }),
    next,
  }
}
