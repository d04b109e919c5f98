import { activityLimits } from '@shared/activities/activity.limits'
import type { ActivityKind } from '@shared/activities/activity.workflow'
import type { ActivityView } from '@shared/activities/activity.views'
import { useDraft } from '@/hooks/use-draft'
import { readMoment, typedMoment } from '@/strings/moments'

export interface RoleDraft {
  name: string
  capacity: string
  minAge: string
}
export interface ShiftDraft {
  /** Of a shift that stands already. */
  id: string
  start: string
  minutes: string
}
/** An activity as it is being written; moments and numbers as they were typed. */
export interface ActivityDraft {
  kind: ActivityKind
  title: string
  text: string
  areaId: string
  place: string
  bring: string
  phone: string
  danger: boolean
  risk: string
  insurer: string
  policy: string
  insuredUntil: string
  leaderId: string
  roles: RoleDraft[]
  shifts: ShiftDraft[]
  /** Of a change: whether what stands there was taken over. */
  begun: boolean
}
export const emptyRole: RoleDraft = { name: '', capacity: '', minAge: '0' }
export const emptyShift: ShiftDraft = { id: '', start: '', minutes: '120' }
const empty: ActivityDraft = {
  ...{ kind: 'green', title: '', text: '', areaId: '', place: '', bring: '', phone: '', leaderId: '' },
  ...{ danger: false, risk: '', insurer: '', policy: '', insuredUntil: '' },
  ...{ roles: [emptyRole], shifts: [emptyShift], begun: false },
}
export type WriteActivity = (change: Partial<ActivityDraft>) => void

/** The draft of a new activity, or of a change; it outlives the page. */
export const useActivityDraft = (id: string) => useDraft<ActivityDraft>(`activity:${id || 'new'}`, empty)

const minute = 60_000
/** What stands there, to be changed. */
export const draftOf = (activity: ActivityView): Partial<ActivityDraft> => {
  const { kind, title, text, place, bring, phone, danger, risk, insurance, shifts, leader } = activity
  return {
    ...{ kind, title, text, place, bring, phone, danger, risk: risk ?? '', leaderId: leader.id, begun: true },
    ...{ insurer: insurance?.insurer ?? '', policy: insurance?.number ?? '' },
    insuredUntil: insurance ? typedMoment(insurance.until) : '',
    shifts: shifts.map(({ id, startsAt, endsAt }) => ({
      ...{ id, start: typedMoment(startsAt) },
      minutes: String((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / minute),
    })),
  }
}

/** The moments of the draft that cannot be read, by their fields. */
export function unreadMoments({ shifts, danger, insuredUntil }: ActivityDraft): string[] {
  const wrong = shifts.flatMap(({ start }, index) => (readMoment(start) ? [] : [`shifts.${index}.startsAt`]))
  return danger && !readMoment(insuredUntil) ? [...wrong, 'insurance.until'] : wrong
}

const content = ({ title, text, place, bring, phone, danger, risk, insurer, policy, insuredUntil }: ActivityDraft) => ({
  ...{ title, text, place, bring, phone, danger },
  ...(risk.trim() && { risk }),
  ...(danger && { insurance: { insurer, number: policy, until: readMoment(insuredUntil)!.toISOString() } }),
})
const span = ({ start, minutes }: ShiftDraft) => {
  const from = readMoment(start)!
  return { startsAt: from.toISOString(), endsAt: new Date(from.getTime() + Number(minutes) * minute).toISOString() }
}

/** What is sent of a new one. */
export const publication = (communityId: string, draft: ActivityDraft) => ({
  ...{ communityId, areaId: draft.areaId || communityId, kind: draft.kind, ...content(draft) },
  ...(draft.leaderId && { leaderId: draft.leaderId }),
  roles: draft.roles.map(({ name, capacity, minAge }) => ({ name, capacity: Number(capacity), minAge: Number(minAge) })),
  shifts: draft.shifts.map(span),
})

/** What is sent of a change: the words, and the shifts that moved. */
export const change = ({ id, version, shifts }: ActivityView, draft: ActivityDraft) => {
  const moved = draft.shifts.flatMap(shift => {
    const next = span(shift)
    const stands = shifts.find(one => one.id === shift.id)
    const same = (one: string, other: string) => Math.floor(Date.parse(one) / minute) === Math.floor(Date.parse(other) / minute)
    const stays = !stands || (same(stands.startsAt, next.startsAt) && same(stands.endsAt, next.endsAt))
    return stays ? [] : [{ id: shift.id, ...next }]
  })
  return { id, version, ...content(draft), ...(moved.length > 0 && { moved }) }
}
export const mostRoles = activityLimits.roles
export const mostShifts = activityLimits.shifts
