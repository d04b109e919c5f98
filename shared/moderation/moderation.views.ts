import type { PhotoView } from '../files/file.views'
import type { Words } from '../kit/words'
import type { Cause } from './moderation.causes'
import type { ModerationStatus, ModerationStep } from './moderation.workflow'

/** What can be checked. A feature says what stands behind it. */
export type SubjectType = 'appealWords' | 'appealPhotos'
export const moderationParts = ['waiting', 'shown', 'refused'] as const
export type ModerationPart = (typeof moderationParts)[number]

/** A passage that the word list or a pattern found, by UTF-16 offsets into the text. */
export interface Mark {
  start: number
  end: number
  cause: Cause
}
/** For whoever decides. Who wrote it is told to nobody. */
export interface ModerationCard {
  id: string
  version: number
  type: SubjectType
  status: ModerationStatus
  /** What it belongs to: kind of matter, place. */
  about: Words
  number: string | null
  appealId: string | null
  text: string | null
  photos: PhotoView[]
  /** false while the word list has not been asked, or could not be. */
  checked: boolean
  marks: Mark[]
  since: string
  /** Why it is not shown. */
  cause: Cause | null
  note: string | null
  /** What its author says against that. */
  contest: string | null
  reports: { cause: Cause; note: string | null }[]
  can: (ModerationStep | 'mask')[]
}
export interface ModerationCounts {
  waiting: number
  /** Whether anything of residents' words is shown in this installation at all. */
  open: boolean
}
/** For its author, and for whoever reads what is shown. */
export interface Check {
  id: string
  version: number
  /** Readers' reports are not told. */
  status: ModerationStatus
  cause: Words | null
  note: string | null
  can: ('contest' | 'takeBack' | 'report')[]
}
