import { In } from 'typeorm'
import { deciding, listed, withClass, type Listed } from '@shared/duties/duty-lookup'
import type { DutyRole } from '@shared/duties/duty.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { findArea, postsHeld, unitsByIds, upwardFrom, usualUnit, type UnitRow } from '@server/organisation'
import type { UnitKind } from '@shared/organisation/organisation.views'
import { Duty } from './duty.entity'
import { holdsAt } from './duty.store'

export interface Answering {
  communityId: string
  /** The place, then what it lies in. */
  upward: string[]
  units: Map<string, UnitRow>
  /** Who has a role: none, one, or several that clash. */
  has(role: DutyRole): Duty[]
}

/** Who answers for a category in an area now; null where there is no such area. A unit that was dissolved answers for nothing. */
export async function whoAnswers(areaId: string, category: string): Promise<Answering | null> {
  const area = await findArea(areaId)
  if (!area) return null
  const { communityId } = area
  const upward = (await upwardFrom(area)).map(({ id }) => id)
  const said = await table(Duty).findBy({ communityId, category: In(withClass(category)), areaId: In(upward) })
  const holding = said.filter(duty => holdsAt(duty, now()))
  const units = await unitsByIds([...new Set(holding.map(({ unitId }) => unitId))])
  const list: Listed<Duty> = listed(holding.filter(({ unitId }) => units.get(unitId)?.dissolved === false))
  return { communityId, upward, units, has: role => distinct(deciding(list, role, category, upward)) }
}
/** The same unit twice is no clash. */
const distinct = (duties: Duty[]) => duties.filter(({ unitId }, i) => duties.findIndex(other => other.unitId === unitId) === i)

/**
 * Whom the list names as the one lead for a category here, with the grid worker who serves this very area if she is of that unit. Null
 * where the list names nobody, or two.
 */
export async function onlyLead(areaId: string, category: string): Promise<{ duty: Duty; handlerId: string | null } | null> {
  const answering = await whoAnswers(areaId, category)
  const leads = answering?.has('lead') ?? []
  if (!answering || leads.length !== 1) return null
  return { duty: leads[0]!, handlerId: await localWorker(answering, leads[0]!.unitId) }
}

/** What is proposed to the desk: the one lead of the list, else the first unit of `usual` kind; null where there is none or two clash. */
export async function suggestLead(
  areaId: string,
  category: string,
  usual: UnitKind,
): Promise<{ unitId: string; handlerId: string | null } | null> {
  const answering = await whoAnswers(areaId, category)
  if (!answering) return null
  const leads = answering.has('lead')
  if (leads.length > 1) return null
  const unitId = leads[0]?.unitId ?? (await usualUnit(answering.communityId, usual))
  return unitId ? { unitId, handlerId: await localWorker(answering, unitId) } : null
}

/** A grid worker who serves this very area is the person to ask; elsewhere the unit decides. */
async function localWorker({ communityId, upward }: Answering, unitId: string): Promise<string | null> {
  const local = (await postsHeld({ communityId, unitId })).find(
    post => post.kind === 'gridWorker' && post.areaId !== null && upward.includes(post.areaId),
  )
  return local?.personId ?? null
}
