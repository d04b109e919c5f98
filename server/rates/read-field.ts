import { isActive, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { Refusal } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import type { ReadFieldRates } from '@shared/rates/rates.inputs'
import type { FieldRates } from '@shared/rates/rates.views'
import { Appeal } from '@server/appeals'
import { worksIn, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Part } from './counts'
import { rateOf } from './proportion'
import { RateTally } from './rate.entity'

const days = 90
interface Row {
  unitId: string | null
  status: AppealStatus
  parts: string | null
}
interface Sum {
  n: number
  open: number
  due: number
  inTime: number
}

/**
 * Of what was filed in ninety days of a kind in a place and below it: how many, how many are at work, and of those whose date is over how
 * many were done by it, together and by unit; for all who work there. Refuses `organisation.missing`.
 */
export async function readFieldRates(actor: Actor, { communityId, areaId, category }: ReadFieldRates): Promise<FieldRates> {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  const rows = table(Appeal)
    .createQueryBuilder('a')
    .leftJoin(RateTally, 't', 't.appealId = a.id')
    .select([])
    .addSelect('a.unitId', 'unitId')
    .addSelect('a.status', 'status')
    .addSelect('t.parts', 'parts')
    .where('a.communityId = :communityId AND a.filedAt >= :since', { communityId, since: later(-days * 86_400_000) })
  if (category.includes('.')) rows.andWhere('a.category = :category', { category })
  else rows.andWhere('a.category LIKE :category', { category: `${category}.%` })
  if (areaId !== communityId)
    rows.andWhere('(a.areaId = :areaId OR a.areaId IN (SELECT id FROM areas WHERE parentId = :areaId))', { areaId })
  const sums = new Map<string | null, Sum>()
  const all = none()
  for (const row of await rows.getRawMany<Row>()) {
    const parts = row.parts ? (JSON.parse(row.parts) as Part[]) : []
    if (parts.some(({ counts }) => counts.setAside)) continue
    const ofUnit = sums.get(row.unitId) ?? none()
    sums.set(row.unitId, ofUnit)
    for (const sum of [all, ofUnit]) add(sum, row.status, parts)
  }
  const units = [...sums].map(([unitId, sum]) => ({ unitId, ...shown(sum) })).sort((one, other) => other.n - one.n)
  return { days, ...shown(all), units }
}

const none = (): Sum => ({ n: 0, open: 0, due: 0, inTime: 0 })
/** A date of today is not over yet. */
function add(sum: Sum, status: AppealStatus, parts: Part[]): void {
  sum.n++
  if (isActive(status)) sum.open++
  for (const { day, counts } of parts) {
    if (day >= dayOf(now())) continue
    sum.due += counts.due ?? 0
    sum.inTime += counts.inTime ?? 0
  }
}
const shown = ({ n, open, due, inTime }: Sum) => ({ n, open, inTime: rateOf(inTime, due) })
