import type { DutyField, DutyView, FieldView, GapsView, MatrixView } from '@shared/duties/duty.views'
import { dutyLimits } from '@shared/duties/duty.limits'
import { words } from '@shared/kit/words'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { areasOf, nameOf, settingsOf, unitsByIds, unitsOf, type UnitRow } from '@server/organisation'
import { Duty } from './duty.entity'
import { dutySteps, mayReadList } from './duty.policy'
import { recentDuties, versionOf } from './duty.store'
import { reportOn } from './report'

const former = words('已撤的单位', 'A former unit')

function viewDuty(duty: Duty, units: ReadonlyMap<string, UnitRow>): DutyView {
  const { id, category, areaId, role, unitId, startsAt, endsAt, note } = duty
  const unit = units.get(unitId)
  const isOver = endsAt !== null && (endsAt <= now() || endsAt <= startsAt)
  return {
    ...{ id, category, areaId, role, note },
    unit: { id: unitId, name: unit?.name ?? former, dissolved: unit?.dissolved ?? true },
    from: startsAt.toISOString(),
    until: endsAt?.toISOString() ?? null,
    state: isOver ? 'over' : startsAt > now() ? 'coming' : 'now',
  }
}

/** One field with all that was set in it, newest first. Refuses `organisation.missing` to whoever does not work there. */
export async function viewField(actor: Actor, communityId: string, { category, areaId }: DutyField): Promise<FieldView> {
  mayReadList(actor, communityId)
  const field = { communityId, category, areaId }
  const version = await versionOf(field)
  const duties = await table(Duty).find({ where: field, order: { startsAt: 'DESC', id: 'DESC' }, take: dutyLimits.history })
  const units = await unitsByIds([...new Set(duties.map(({ unitId }) => unitId))])
  return { category, areaId, version, entries: duties.map(duty => viewDuty(duty, units)), can: dutySteps(actor, communityId) }
}

/** The whole list: what holds and what will, and what is wrong in it. Refuses `organisation.missing`. */
export async function viewMatrix(actor: Actor, communityId: string): Promise<MatrixView> {
  mayReadList(actor, communityId)
  const known = await knownOf(communityId)
  const { areas, units, duties } = known
  return {
    areas: areas.map(area => {
      const { id, parentId, kind, number } = area
      return { id, parentId, kind, number, name: nameOf(area) }
    }),
    units: [...units.values()].map(({ id, name, kind, phone, dissolved }) => ({ id, name, kind, phone, dissolved })),
    entries: duties.map(duty => viewDuty(duty, units)).filter(({ state }) => state !== 'over'),
    report: reportOn(known),
    automatic: (await settingsOf(communityId)).assignsByList,
    can: dutySteps(actor, communityId),
  }
}

/** Where nobody leads, for everybody. Refuses `organisation.missing`. */
export async function viewGaps(communityId: string): Promise<GapsView> {
  return reportOn(await knownOf(communityId))
    .filter(({ kind }) => kind === 'gap')
    .map(({ category, areaId, name, area, since }) => ({ category, areaId, name, area, since }))
}

async function knownOf(communityId: string) {
  const areas = await areasOf(communityId)
  const [units, duties] = await Promise.all([unitsOf(communityId), recentDuties(communityId)])
  return { areas, units, duties }
}
