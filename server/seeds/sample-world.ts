import type { ActivityKind } from '@shared/activities/activity.workflow'
import type { AppealKind, Priority } from '@shared/appeals/appeal.limits'
import type { ActivityTag, Level, Solved, Tag } from '@shared/feedback/feedback.views'
import type { DutyRole } from '@shared/duties/duty.views'
import type { Words } from '@shared/kit/words'
import type { UnitKind } from '@shared/organisation/organisation.views'
import type { NoticeKind } from '@shared/notices/notice.kinds'
import type { PlaceKind } from '@shared/places/place.views'
import world from './world.json'

export interface SampleEvent {
  step:
    | 'submit'
    | 'assign'
    | 'reply'
    | 'ask'
    | 'resolve'
    | 'rate'
    | 'reopen'
    | 'overdue'
    | 'closeUnrated'
    | 'withdraw'
    | 'decline'
    | 'confirmDecline'
    | 'fileFor'
    | 'support'
    | 'returnIt'
    | 'askExtension'
    | 'grantExtension'
    | 'schedule'
    | 'forward'
    | 'putOnList'
    | 'reviewList'
    | 'merge'
  by: string
  at: string
  text?: string
  /** Which date is agreed, or when the long list is looked at again. */
  until?: string
  /** What is missing, for the long list. */
  need?: string
  /** How many working days more. */
  days?: number
}
export interface SampleAppeal {
  id: string
  /** Into which one it is merged. */
  master?: string
  category: string
  kind: AppealKind
  building: string | null
  place: string | null
  by: string
  visibility: 'public' | 'private'
  /** She agreed that words and photos be shown once they are released. */
  wordsPublic?: true
  identity: string
  priority: Priority
  unit: string | null
  handler: string | null
  closeCode: string | null
  title: string
  text: string
  /** To the category's own questions. */
  answers?: { key: string; value: string }[]
  /** When it is due in the end; reckoned by the verbs, kept here to compare. */
  due?: string
  events: SampleEvent[]
  rating?: { solved: Solved; level?: Level; tags?: Tag[]; words?: string; next?: string }
}
export interface SampleNotice {
  id: string
  kind: NoticeKind
  target: string[]
  publishedAt: string
  expiresAt: string | null
  pinnedUntil: string | null
  needsAck: boolean
  unit: string
  by: string
  title: string
  body: string
  lines?: { what: string; when: string; act: string }
  /** What it said at first, and why that was corrected some hours later. */
  before?: string
  reason?: string
  confirmedBy?: string
}
export interface SampleActivity {
  id: string
  kind: ActivityKind
  place: string
  /** Where exactly one meets. */
  where: string
  leader: string
  title: string
  text: string
  bring: string
  risk: string
  insurance: { no: string; insurer: Words; until: string } | null
  roles: { key: string; name: string; capacity: number; minAge: number }[]
  shifts: {
    from: string
    minutes: number
    settled: boolean
    signUps: {
      by: string
      role: string
      came: 'whole' | 'in' | null
      /** What she said of it an hour after. */
      rated?: { level: Level; tags: ActivityTag[]; words?: string }
    }[]
  }[]
  /** Why it was called off. */
  cancelled?: string
}
interface SampleWorld {
  subdistrict: { name: Words; viewer: string }
  community: { name: Words; address: Words }
  grids: { id: string; name: Words; buildings: string[]; worker: string; deputy: string; branch: string }[]
  buildings: { id: string; number: number; name: Words; grid: string; households: number; lead: string }[]
  units: { id: string; kind: UnitKind; name: Words; phone: string; hours: Words; does: Words }[]
  staff: {
    id: string
    name: Words
    unit: string
    roles: string[]
    post: Words
    deputy: string | null
    dutyPhone: string
    hours: Words
  }[]
  keyHouseholds: { name: Words; building: string; linked: number; helps: Words }[]
  residents: { id: string; name: Words; building: string; character: Words }[]
  places: { id: string; code: string; kind: PlaceKind; grid: string; building: string | null; name: Words; revoked?: true }[]
  duties: ({ category: string; area: string; note?: string } & Partial<Record<DutyRole, string>>)[]
  appeals: SampleAppeal[]
  notices: SampleNotice[]
  activities: SampleActivity[]
}

/** 梧桐里: invented people and places, marked as samples. */
export const sampleWorld = world as unknown as SampleWorld
