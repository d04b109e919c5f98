import type { Words } from '../kit/words'

export interface MessageView {
  id: string
  /** Which sentence: `appeal.assigned` … */
  about: string
  title: Words
  body: Words
  at: string
  read: boolean
  /** What it is about; opens its page. */
  appealId: string | null
  noticeId: string | null
  activityId: string | null
  /** The shift whose page is meant: she is asked how it was. */
  shiftId: string | null
  /** Whether it opens the resident's page or the staff's. */
  audience: 'resident' | 'staff'
}
