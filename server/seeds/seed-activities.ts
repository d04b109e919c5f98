import { ActivityRole, Shift, SignedUp, Slot, cancelActivity, markAttendance, publishActivity, signUp } from '@server/activities'
import { evaluateShift } from '@server/feedback'
import { settleShift } from '@server/hours'
import type { Actor } from '@server/kit/actor'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { momentAt } from './relative-time'
import { sampleWorld, type SampleActivity } from './sample-world'
import { actorOf } from './seed-appeals'
import { known, type SampleIds } from './seed-community'

const [minute, day] = [60_000, 86_400_000]
type SampleShift = SampleActivity['shifts'][number]
const turnTo = (at: number) => setAhead(at - Date.now())

/** The sample activities by the verbs, each at its own time: some to come, some over, one called off. */
export async function seedActivities(ids: SampleIds, today: Date): Promise<void> {
  const start = ({ shifts }: SampleActivity) => momentAt(shifts[0]!.from, today).getTime()
  const published = (sample: SampleActivity) => Math.min(start(sample) - 10 * day, today.getTime() - day)
  try {
    for (const sample of [...sampleWorld.activities].sort((a, b) => published(a) - published(b))) {
      turnTo(published(sample))
      await seedActivity(sample, ids, today, published(sample))
      await settled()
    }
  } finally {
    setAhead(0)
  }
}

async function seedActivity(sample: SampleActivity, ids: SampleIds, today: Date, publishedAt: number): Promise<void> {
  const { kind, title, text, bring, where, risk, insurance, roles } = sample
  const leader = await actorOf(known(ids.people, sample.leader))
  const times = sample.shifts.map(({ from, minutes }) => {
    const startsAt = momentAt(from, today)
    return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + minutes * minute).toISOString() }
  })
  const activity = await publishActivity(leader, {
    ...{ communityId: ids.community, areaId: known(ids.places, sample.place).areaId, kind, title, text, bring, place: where },
    phone: sampleWorld.staff.find(({ id }) => id === sample.leader)!.dutyPhone,
    ...{ danger: insurance !== null, risk, roles: roles.map(({ name, capacity, minAge }) => ({ name, capacity, minAge })) },
    insurance: insurance
      ? { insurer: insurance.insurer.zh, number: insurance.no, until: momentAt(insurance.until, today).toISOString() }
      : undefined,
    shifts: times,
  })
  const made = await table(Shift).find({ where: { activityId: activity.id }, order: { startsAt: 'ASC' } })
  for (const [i, shift] of made.entries()) {
    turnTo(publishedAt + minute)
    await fillShift(sample, sample.shifts[i]!, shift, ids)
    await settled()
    if (!sample.cancelled && shift.endsAt < today) await holdShift(sample.shifts[i]!, shift, leader, ids)
  }
  const { id, version } = activity
  if (sample.cancelled) await cancelActivity(leader, id, { version, reason: sample.cancelled })
}

async function fillShift(
  sample: SampleActivity,
  { signUps }: SampleShift,
  { id: shiftId }: Shift,
  ids: SampleIds,
): Promise<void> {
  const slots = await table(Slot).findBy({ shiftId })
  for (const { by, role } of signUps) {
    const { name } = sample.roles.find(({ key }) => key === role)!
    const roles = await table(ActivityRole).findBy({ activityId: slots[0]!.activityId, name })
    const slot = slots.find(({ roleId }) => roleId === roles[0]!.id)!
    await signUp(await actorOf(known(ids.people, by)), slot.id, { oldEnough: true })
  }
}

/** What happened on a shift that is over: who came, by the leader's taps, what was credited, and what they said of it. */
async function holdShift(
  { signUps, settled: isSettled }: SampleShift,
  shift: Shift,
  leader: Actor,
  ids: SampleIds,
): Promise<void> {
  const rows = await table(SignedUp).findBy({ shiftId: shift.id })
  const rowOf = (by: string) => rows.find(({ personId }) => personId === known(ids.people, by))!.id
  turnTo(shift.startsAt.getTime())
  for (const { by } of signUps.filter(({ came }) => came)) await markAttendance(leader, rowOf(by), 'in')
  // Half a minute on: whole minutes are credited, and writing takes moments.
  turnTo(shift.endsAt.getTime() + minute / 2)
  for (const { by } of signUps.filter(({ came }) => came === 'whole')) await markAttendance(leader, rowOf(by), 'out')
  if (isSettled) await settleShift(leader, shift.id, { decisions: [] })
  turnTo(shift.endsAt.getTime() + 60 * minute)
  for (const { by, rated } of signUps) if (rated) await evaluateShift(await actorOf(known(ids.people, by)), shift.id, rated)
  await settled()
}
