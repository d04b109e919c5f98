import { IsNull } from 'typeorm'
import { categoryClasses, findCategory } from '@shared/appeals/categories'
import type { SetDuties } from '@shared/duties/duty.inputs'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { dutyRoleNames, type DutyField, type DutyRole } from '@shared/duties/duty.views'
import { Refusal } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import { findArea, unitsByIds } from '@server/organisation'
import { audit } from '@server/people'
import { atField, beginning, ending } from './duty-period'
import { Duty } from './duty.entity'
import { mayChangeList } from './duty.policy'
import { addDuty, takeField } from './duty.store'
import { viewField } from './duty.view'

/**
 * Says which units have which roles for a kind of matter in a place, from a day on. Whoever had such a role until then ends that day;
 * what was, stays. Refuses `duty.forbidden`, `duty.stale` with the field as it stands to the second of two, an unknown category, a place
 * or a unit of elsewhere or dissolved, days that are past or in the wrong order, and a role that another already has been given later.
 */
export const setDuties = (actor: Actor, communityId: string, input: SetDuties) =>
  transaction(async () => {
    mayChangeList(actor, communityId, 'set')
    const { category, areaId, version, note = '' } = input
    const field = { communityId, category, areaId }
    await requireField(field)
    const startsAt = beginning(input.from)
    const endsAt = input.until === undefined ? null : ending(input.until, startsAt)
    const given = dutyRoleNames.flatMap(role => (input[role] ? [{ role, unitId: input[role] }] : []))
    await requireUnits(communityId, given)
    if (!(await takeField(field, version))) throw await stale(actor, communityId, field)
    for (const { role, unitId } of given) {
      if (!(await makeRoom(field, role, startsAt, endsAt))) throw await stale(actor, communityId, field)
      const id = await addDuty({ ...field, role, unitId, note, startsAt, endsAt })
      await audit('dutySet', actor.id, id)
    }
    return viewField(actor, communityId, field)
  })

export const stale = async (actor: Actor, communityId: string, field: DutyField) =>
  new Refusal(dutyReasons.stale, { fresh: await viewField(actor, communityId, field) })

async function requireField({ communityId, category, areaId }: DutyField & { communityId: string }): Promise<void> {
  if (!findCategory(category) && !categoryClasses.some(({ key }) => key === category))
    throw atField('category', dutyReasons.categoryUnknown)
  if ((await findArea(areaId))?.communityId !== communityId) throw atField('areaId', dutyReasons.areaElsewhere)
}

async function requireUnits(communityId: string, given: { role: DutyRole; unitId: string }[]): Promise<void> {
  if (given.length === 0) throw atField('lead', dutyReasons.nothing)
  const units = await unitsByIds(given.map(({ unitId }) => unitId))
  for (const { role, unitId } of given) {
    const unit = units.get(unitId)
    if (unit?.communityId !== communityId || unit.dissolved) throw atField(role, dutyReasons.unitElsewhere)
  }
}

/** Ends what the new one follows; refuses what begins only after it. False if it moved meanwhile. */
async function makeRoom(
  field: DutyField & { communityId: string },
  role: DutyRole,
  startsAt: Date,
  endsAt: Date | null,
): Promise<boolean> {
  const duties = table(Duty)
  const standing = (await duties.findBy({ ...field, role })).filter(
    duty => (duty.endsAt === null || duty.endsAt > startsAt) && (duty.endsAt === null || duty.endsAt > duty.startsAt),
  )
  const after = standing.find(duty => duty.startsAt >= startsAt && (endsAt === null || duty.startsAt < endsAt))
  if (after) {
    const name = (await unitsByIds([after.unitId])).get(after.unitId)?.name
    const day = dayOf(after.startsAt)
    throw atField('from', dutyReasons.overlaps, { day, unit: name?.zh ?? '' }, { day, unit: name?.en ?? '' })
  }
  for (const { id, endsAt: was } of standing.filter(duty => duty.startsAt < startsAt)) {
    const asItWas = { id, endsAt: was ?? IsNull() }
    if (!(await changed(duties.update(asItWas, { endsAt: startsAt, endedAt: now() })))) return false
  }
  return true
}
