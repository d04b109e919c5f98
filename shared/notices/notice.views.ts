import type { AreaView } from '../appeals/appeal.views'
import type { DocumentView, PhotoView } from '../files/file.views'
import type { Words } from '../kit/words'
import type { NoticeKind } from './notice.kinds'
import type { NoticeStatus, NoticeStep } from './notice.workflow'

/** What of the desk's notices is looked at. */
export const noticeParts = ['out', 'scheduled', 'toConfirm', 'ended'] as const
export type NoticePart = (typeof noticeParts)[number]

/** A piece of a line. `href` is http, https or tel, never anything else. */
export interface NoticeSpan {
  text: string
  bold: boolean
  href: string | null
}
/** One block of a text: no markup is ever sent, the page draws it with its own parts. A list has one line per item. */
export interface NoticeBlock {
  kind: 'heading' | 'paragraph' | 'quote' | 'bullets' | 'numbers'
  lines: NoticeSpan[][]
}

export interface NoticeCard {
  id: string
  kind: NoticeKind
  title: string
  status: NoticeStatus
  /** For whom it is. */
  area: Words
  /** In whose name. */
  by: Words
  publishedAt: string
  expiresAt: string | null
  /** Over, but still to be found. */
  expired: boolean
  /** null where it is not pinned now. */
  pinnedUntil: string | null
  needsAck: boolean
  /** 1 as it was first published. */
  edition: number
}
/** What stands at a door before the list: what is urgent, what is pinned, the newest of the rest. */
export interface NoticeFront {
  urgent: NoticeCard[]
  pinned: NoticeCard[]
  latest: NoticeCard[]
}
export interface NoticeLinesView {
  what: string | null
  when: string | null
  act: string | null
}
export interface NoticeConfirmation {
  /** By when a second person must have said that it is right. */
  dueAt: string
  confirmedAt: string | null
  by: Words | null
  /** Nobody did in time. */
  flagged: boolean
}
export interface NoticeView extends NoticeCard {
  version: number
  lines: NoticeLinesView
  /** Empty once it is withdrawn. */
  blocks: NoticeBlock[]
  photos: PhotoView[]
  documents: DocumentView[]
  phone: string
  withdrawn: { reason: string; at: string } | null
  /** When it was last corrected. */
  changedAt: string | null
  /** Whether she tapped; how many people did, where enough live there to say so. */
  acknowledged: boolean
  acknowledgedBy: number | null
  /** A page that anybody can open. */
  link: string
  /** For its staff only: what they correct, and whether a second person has looked. */
  source: string | null
  areas: AreaView[]
  confirmation: NoticeConfirmation | null
  can: NoticeStep[]
}
/** A row of the desk. */
export interface NoticeDeskCard extends NoticeCard {
  confirmation: NoticeConfirmation | null
  withdrawnAt: string | null
}
export interface TextPart {
  text: string
  kind: 'same' | 'added' | 'removed'
}
/** One correction, against the edition before it. */
export interface NoticeChange {
  edition: number
  reason: string
  at: string
  title: TextPart[]
  lines: TextPart[]
  body: TextPart[]
  /** `hidden` counts those that were removed and are not to be seen any more. */
  photos: { added: PhotoView[]; removed: PhotoView[]; hidden: number }
  /** One that was only given another name went under the old and came under the new; `hidden` names those not to be seen any more. */
  documents: { added: DocumentView[]; removed: DocumentView[]; hidden: string[] }
}
/** How far it reaches: households as they are known, people who asked to be told. */
export interface NoticeReach {
  area: Words
  buildings: number
  households: number
  people: number
}
export interface NoticePreview {
  reach: NoticeReach
  blocks: NoticeBlock[]
}
/** How many tapped in one building; null where too few live there to say so. */
export interface AcknowledgedIn {
  area: AreaView
  people: number | null
}
export interface AcknowledgedCount {
  total: number
  buildings: AcknowledgedIn[]
}
