import type { Settlement, SettlementLine } from '@shared/hours/hour.views'
import { calledNames, peopleOf, roleNames, shiftToRun, stateOf, type Attendance, type SignedUp } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { HourEntry } from './hour.entity'
import { reckon } from './reckon'

/** Those who had a place, with when they came and went. */
export async function peopleOn(shiftId: string): Promise<{ signUp: SignedUp; attendance: Attendance | undefined }[]> {
  const { signUps, attendances } = await peopleOf(shiftId)
  return signUps.map(signUp => ({ signUp, attendance: attendances.find(({ personId }) => personId === signUp.personId) }))
}

/** What the leader has to look at before all is credited, exceptions first. Refuses whoever does not run it. */
export async function readSettlement(actor: Actor, shiftId: string): Promise<Settlement> {
  const { shift, activity } = await shiftToRun(actor, shiftId)
  const people = await peopleOn(shiftId)
  const [names, roles] = await Promise.all([calledNames(people.map(({ signUp }) => signUp)), roleNames(shiftId)])
  const entries = await table(HourEntry).findBy({ communityId: shift.communityId, shiftId, seq: 0 })
  const lines = people.map(({ signUp, attendance }): SettlementLine => {
    const reckoned = attendance ? reckon(shift, attendance) : null
    const entry = entries.find(({ personId }) => personId === signUp.personId)
    return {
      ...{ signUpId: signUp.id, name: names.get(signUp.id)!, role: roles.get(signUp.slotId)! },
      ...{ checkedInAt: attendance?.inAt.toISOString() ?? null, checkedOutAt: attendance?.outAt?.toISOString() ?? null },
      ...{ present: reckoned?.present ?? 0, minutes: reckoned?.minutes ?? 0, exception: reckoned?.exception ?? null },
      ...{ credited: entry?.minutes ?? null, reason: entry?.reason ?? null },
    }
  })
  const rank = ({ exception, checkedInAt }: SettlementLine) => (exception ? 0 : checkedInAt ? 1 : 2)
  lines.sort((a, b) => rank(a) - rank(b))
  const count = (wanted: number) => lines.filter(line => rank(line) === wanted).length
  return {
    ...{ activityId: activity.id, shiftId, title: activity.title, state: stateOf(shift) },
    ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString(), lines },
    ...{ toDecide: count(0), direct: count(1), absent: count(2) },
    can: shift.status === 'open' && shift.endsAt <= now() ? ['settle'] : [],
  }
}
