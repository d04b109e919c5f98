import type { NeighboursView } from './supporting.views'
import type { Words } from '../kit/words'
import type { PhotoView, VoiceView } from '../files/file.views'
import type { Check } from '../moderation/moderation.views'
import type { AppealKind, Priority, WayIn } from './appeal.limits'
import type { AppealStatus, AppealStep, CloseCode } from './appeal.workflow'
import type { CommitmentView } from './commitment.views'
import type { PartyView } from './outside.views'
import type { MasterView, MergedView } from './merge.views'
import type { Recurring, Repeated } from './recurrence.views'
import type { TaskView } from './task.views'
import type { ListView, ReviewView } from './ruling.views'
import type { TodayPart } from './list-parts'
import type { AnswerView } from './questions'
import type { Relation } from './relative'
import type { EventStep } from './event-sentences'

/** green: in time · amber: due today or ≤ 25 % left · vermilion: overdue · filled: ≥ 3 × overdue · paused · stopped. */
export type Light = 'green' | 'amber' | 'vermilion' | 'filled' | 'paused' | 'stopped'

/** The clock of a matter as it stands when asked. Days are working days of the community's calendar. */
export interface ClockView {
  /** What the date is for: being accepted, being answered, being answered again. */
  until: 'accept' | 'answer' | 'redo'
  light: Light
  startedAt: string
  dueAt: string
  /** Working days from start to due; one tick each. */
  days: number
  /** Ticks that are over; today is tick number `past + 1`. */
  past: number
  /** Working days left, today counted; 0 when overdue. */
  left: number
  overdueBy: number
}
export interface CategoryView {
  key: string
  name: Words
  group: Words
}
export interface AreaView {
  areaId: string
  name: Words
  /** The number on the plate, if it is a building. */
  building: number | null
}
export interface UnitView {
  id: string
  name: Words
  phone: string
}

/** Whoever has the matter is away: until when, and who acts meanwhile; null where nobody of those named can. */
export interface Cover {
  until: string
  acting: { id: string; name: Words } | null
}

/** More time: asked (staff only), until a supervisor says yes or no; granted, with the date that stood before. */
export interface ExtensionView {
  state: 'asked' | 'granted'
  days: number
  reason: Words
  /** Staff only, and the resident once it is granted. */
  text: string | null
  by: Words | null
  wasDue: string
  dueAt: string
}

/** How often this clock was urged; by when an answer is due, null where none is; from when it may be urged again, null where not any more. */
export interface UrgeView {
  count: number
  answerBy: string | null
  from: string | null
}

/** What everybody may know of a public matter. */
export interface BoardCard {
  id: string
  number: string
  status: AppealStatus
  category: CategoryView
  area: AreaView
  /** Written by staff; null until then: the category stands for it. */
  title: string | null
  unit: Words | null
  filedAt: string
  clock: ClockView | null
  /** The unit gave it back: until when the desk settles whose it is. */
  ruleBy: string | null
  /** When somebody comes, as the unit promised. */
  promisedFor: string | null
  onList: ListView | null
  /** Households that said they met it too, its filer's aside. */
  supporters: number
  /** For declined matters: where the person was sent. */
  whereToGo: string | null
}
/** One's own matter in a list. */
export interface MineCard extends BoardCard {
  /** The beginning of one's own words. */
  text: string
  /** Something is wanted of the holder now: an answer or a rating. */
  waitsForYou: 'answer' | 'rate' | null
}
export interface DeskCard extends BoardCard, Repeated {
  version: number
  priority: Priority
  text: string
  visibility: 'public' | 'private'
  handler: Words | null
  cover: Cover | null
  /** A proposal to decline waits for a second person. */
  declineProposed: boolean
  /** More time was asked for and a supervisor has not said yet. */
  extensionAsked: boolean
  /** How often its holder urged without an answer. */
  urges: number
}
export interface DeskCounts {
  toAccept: number
  overdue: number
  today: number
  inTime: number
  paused: number
  toRate: number
}
/** `more`: the queue has others of that part. */
export interface TodaySection {
  part: TodayPart
  cards: DeskCard[]
  more: boolean
}

/** One step taken. `sentence` is written for whoever looks; `text` only reaches those it is meant for. */
export interface EventView {
  id: string
  step: EventStep
  status: AppealStatus
  at: string
  sentence: Words
  by: 'holder' | 'staff' | 'clock' | 'party'
  unit: Words | null
  text: string | null
  photos: PhotoView[]
  /** Of a reply that was corrected: how it reads now. What it said before stays in `text`. */
  corrected: { text: string; reason: string; at: string } | null
  /** The viewer may correct this reply now. */
  correctable: boolean
}

export interface AppealView extends BoardCard, Recurring {
  version: number
  communityId: string
  kind: AppealKind
  /** As whom the viewer looks. */
  as: 'holder' | 'staff' | 'public'
  visibility: 'public' | 'private'
  /** Own words and photos: for holders and staff; for everybody else what its author agreed to and somebody released. */
  text: string | null
  photos: PhotoView[]
  /** What was said beside it: for holders and staff only. */
  voice: VoiceView | null
  /** What was answered to the category's own questions: for holders and staff only. */
  answers: AnswerView[]
  /** How it stands with showing them; null where nothing is to be shown. */
  checks: { words: Check | null; photos: Check | null }
  wordsPublic: boolean
  anonymousToHandler: boolean
  /** Staff only: who filed, as far as they may know. */
  filer: Words | null
  priority: Priority | null
  inCharge: UnitView | null
  /** Staff only. */
  handler: { id: string; name: Words } | null
  /** Staff only: her deputy, while the handler is away. */
  cover: Cover | null
  /** How it came where it concerns somebody else than its sender, and who of staff wrote it down; by name for holders and staff. */
  filedFor: { channel: WayIn; by: Words | null } | null
  /**
   * For those who handle it, and whoever wrote it down: what the person left of herself, or what a member of her family left of her, who
   * sees it as well. Her number is told for a reason only.
   */
  caller: { name: string | null; relation: Relation | null; hasPhone: boolean } | null
  /** Before assignment: who accepts and by when, and how many working days it has from then on. */
  reception: { name: Words; phone: string; acceptBy: string; days: number } | null
  question: { text: string; askedAt: string; answerBy: string } | null
  result: { code: CloseCode; text: string; ifAgain: string | null; at: string; photos: PhotoView[] } | null
  declined: { reason: Words; whereToGo: string } | null
  /** Of a declined matter. */
  review: ReviewView | null
  /** Staff only: the proposal that waits for a second person. */
  declineProposal: { reason: Words; whereToGo: string; by: Words; at: string } | null
  extension: ExtensionView | null
  /** For whoever may change its priority: the date that each would set. */
  dueByPriority: Record<Priority, string> | null
  /** With whom outside it is just now. */
  party: PartyView | null
  /** Staff only: what other units were asked for, the newest first. */
  tasks: TaskView[]
  /** What was promised in it, the newest first. */
  commitments: CommitmentView[]
  /** For whoever may promise something: days by which that may be kept. */
  commitmentDays: string[]
  /** For holders and staff; null where nothing is to be urged. */
  urge: UrgeView | null
  /** A supervisor stepped in: until when the unit gives news. */
  supervised: { by: string } | null
  /** Working days that may be asked for at most. */
  extendable: number | null
  closeCode: CloseCode | null
  /** What it was merged into, while it is. */
  master: MasterView | null
  /** Staff only: what was merged into it, the newest first. */
  merged: MergedView[]
  /** How many that are. */
  mergedCount: number
  /** Staff only: a supervisor rules by then what becomes of a matter that was not solved again. */
  reopenRuling: { by: string } | null
  /** Until when the holder may rate, or say that it came back. */
  ratingUntil: string | null
  reopenUntil: string | null
  timesReopened: number
  /** The category wants a photo when it is resolved. */
  photoToClose: boolean
  /** Newest first. */ events: EventView[]
  /** The viewer may say that she met it too, or said so and may take it back; null where neither. */
  support: 'open' | 'joined' | null
  /** What those say who met the same; null where there is nothing to say or to know. */
  neighbours: NeighboursView | null
  /** Steps this viewer may take now: the workflow allows them and so does the policy. */
  can: AppealStep[]
}
