import type { SettleShift } from '@shared/hours/hour.inputs'
import { hourReasons } from '@shared/hours/hour.reasons'
import type { HourSource } from '@shared/hours/hour.views'
import { Refusal, says } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import { closeShift, shiftToRun, type Attendance, type Shift, type SignedUp } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import type { HourEntry } from './hour.entity'
import { standingEntries, writeEntry } from './ledger'
import { reckon, uncovered, withinDay } from './reckon'
import { peopleOn } from './read-settlement'

declare module '@server/kit/deliveries' {
  interface Events {
    'hours.credited': { entryId: string }
    'hours.corrected': { entryId: string }
    'hours.questioned': { wrongId: string }
    'hours.kept': { wrongId: string }
  }
}

/**
 * Credits everybody who was on a shift, in one go and once. Refuses `hours.notOver`, `hours.settled`, `hours.undecided` while somebody's
 * time needs the leader's word, `hours.overShift`; and whoever does not run it.
 */
export const settleShift = (actor: Actor, shiftId: string, { decisions }: SettleShift) =>
  transaction(async () => {
    const { shift } = await shiftToRun(actor, shiftId)
    if (shift.endsAt > now()) throw new Refusal(hourReasons.notOver)
    if (shift.status !== 'open' || !(await closeShift(shift))) throw new Refusal(hourReasons.settled)
    const people = await peopleOn(shiftId)
    const decided = new Map(decisions.map(decision => [decision.signUpId, decision]))
    const there = people.filter(one => one.attendance)
    const undecided = there.filter(({ signUp, attendance }) => reckon(shift, attendance!).exception && !decided.has(signUp.id))
    if (undecided.length > 0) throw new Refusal(hourReasons.undecided, { values: { count: undecided.length } })
    mustFit(shift, decisions)
    for (const { signUp, attendance } of there) await credit(actor, shift, signUp, attendance!, decided.get(signUp.id))
  })

function mustFit(shift: Shift, decisions: SettleShift['decisions']): void {
  const at = decisions.findIndex(({ minutes }) => minutes > shift.minutes)
  if (at < 0) return
  const { zh, en } = hourReasons.overShift
  throw new Refusal(hourReasons.overShift, { fields: { [`decisions.${at}.minutes`]: says(zh, en) } })
}

async function credit(
  actor: Actor,
  shift: Shift,
  { personId }: SignedUp,
  attendance: Attendance,
  decision: SettleShift['decisions'][number] | undefined,
): Promise<void> {
  const { fromAt, toAt, minutes } = reckon(shift, attendance)
  const day = dayOf(shift.startsAt)
  const others = await standingEntries(personId, shift.communityId)
  const once = Math.min(decision?.minutes ?? minutes, uncovered({ fromAt, toAt }, others.filter(counts)))
  const already = others.filter(one => one.day === day).reduce((sum, one) => sum + one.minutes, 0)
  const source: HourSource = decision ? 'leader' : attendance.inBy === 'roster' ? 'roster' : 'scan'
  const entry = await writeEntry({
    ...{ communityId: shift.communityId, activityId: shift.activityId, shiftId: shift.id, personId, seq: 0, day, fromAt, toAt },
    ...{ minutes: withinDay(once, already), source, reversesId: null, reason: decision?.reason ?? null, writtenBy: actor.id },
  })
  await announce('hours.credited', { entryId: entry.id }, `credited:${entry.id}`)
}
const counts = ({ minutes }: HourEntry) => minutes > 0
