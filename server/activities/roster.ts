import { In } from 'typeorm'
import { activityReasons, checkInReasons } from '@shared/activities/activity.reasons'
import type { CheckInCode, Roster, RosterLine } from '@shared/activities/activity.views'
import { holding } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import { clockTime } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { namesOf } from '@server/people'
import { Activity } from './activity.entity'
import { mayRun } from './activity.policy'
import { codeNow } from './check-in-code'
import { checkInFrom, checkOutUntil, stateOf } from './shift-times'
import { ActivityRole, Shift, Slot } from './shift.entity'
import { Attendance, SignedUp } from './sign-up.entity'

/** A shift with its activity, for whoever runs it. Refuses `activity.missing` and `activity.forbidden`. */
export async function shiftToRun(actor: Actor, shiftId: string): Promise<{ shift: Shift; activity: Activity }> {
  const shift = await table(Shift).findOneBy({ id: shiftId })
  const activity = shift && (await table(Activity).findOneBy({ id: shift.activityId }))
  mayRun(actor, activity)
  return { shift: shift!, activity }
}

/** Names the leader calls people by, by sign-up: what they wrote, else their accounts' names. */
export async function calledNames(signUps: SignedUp[]): Promise<Map<string, string>> {
  const names = await namesOf(signUps.map(({ personId }) => personId))
  return new Map(signUps.map(({ id, personId, nickname }) => [id, nickname ?? names.get(personId)?.zh ?? '邻居']))
}
/** Names of the roles of a shift, by slot. */
export async function roleNames(shiftId: string): Promise<Map<string, string>> {
  const slots = await table(Slot).findBy({ shiftId })
  const roles = await table(ActivityRole).findBy({ id: In(slots.map(({ roleId }) => roleId)) })
  return new Map(slots.map(({ id, roleId }) => [id, roles.find(role => role.id === roleId)!.name]))
}

/** Everybody on a shift and who waits for it; for its leader only. */
export async function readRoster(actor: Actor, shiftId: string): Promise<Roster> {
  const { shift, activity } = await shiftToRun(actor, shiftId)
  const signUps = await table(SignedUp).find({
    where: { shiftId, status: In([...holding, 'waiting']) },
    order: { lapses: 'ASC', turn: 'ASC' },
  })
  const [names, roles, attended] = await Promise.all([
    calledNames(signUps),
    roleNames(shiftId),
    table(Attendance).findBy({ shiftId }),
  ])
  const isOpen = shift.status === 'open' && now() >= checkInFrom(shift) && now() <= checkOutUntil(shift)
  const positions = new Map<string, number>()
  const rank = { confirmed: 0, offered: 1, waiting: 2 } as const
  const lines = signUps.map((signUp): RosterLine => {
    const { id, slotId, offerUntil } = signUp
    const status = signUp.status as RosterLine['status']
    const there = attended.find(({ personId }) => personId === signUp.personId)
    const position = status === 'waiting' ? (positions.get(slotId) ?? 0) + 1 : null
    if (position) positions.set(slotId, position)
    return {
      ...{ signUpId: id, name: names.get(id)!, role: roles.get(slotId)!, status, position },
      offerUntil: status === 'offered' ? (offerUntil?.toISOString() ?? null) : null,
      ...{ checkedInAt: there?.inAt.toISOString() ?? null, checkedInBy: there?.inBy ?? null },
      ...{ checkedOutAt: there?.outAt?.toISOString() ?? null, checkedOutBy: there?.outBy ?? null },
      can: !isOpen || status !== 'confirmed' || there?.outAt ? [] : there ? ['out'] : ['in'],
    }
  })
  return {
    ...{ activityId: activity.id, shiftId, title: activity.title },
    ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString(), state: stateOf(shift) },
    ...{ confirmed: lines.filter(({ status }) => status === 'confirmed').length, present: attended.length },
    lines: lines.sort((a, b) => rank[a.status] - rank[b.status]),
  }
}

/** The code of a shift for its leader's screen. Refuses `checkin.notOpen` and `checkin.over` outside its time. */
export async function readCode(actor: Actor, shiftId: string): Promise<CheckInCode> {
  const { shift } = await shiftToRun(actor, shiftId)
  if (shift.status === 'cancelled') throw new Refusal(activityReasons.wrongState)
  if (now() > checkOutUntil(shift)) throw new Refusal(checkInReasons.over)
  const from = checkInFrom(shift)
  if (now() < from) throw new Refusal(checkInReasons.notOpen, { values: { time: clockTime(from) } })
  const { code, digits, nextAt } = codeNow(shiftId)
  return { shiftId, code, digits, nextAt: nextAt.toISOString(), at: now().toISOString() }
}
