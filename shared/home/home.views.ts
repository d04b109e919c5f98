import type { ActivityCard, MySignUpCard } from '../activities/activity.views'
import type { MineCard } from '../appeals/appeal.views'
import type { Words } from '../kit/words'
import type { MonthlyIssueCard } from '../monthly-issues/monthly-issue.views'
import type { NoticeFront } from '../notices/notice.views'
import type { Doorstep } from '../organisation/organisation.views'

/** All that the first screen shows to everybody who stands at the same door. */
export interface HomeView {
  /** The code one came by; null where one came by an area. */
  place: { code: string; name: Words } | null
  doorstep: Doorstep
  front: NoticeFront
  /** What can be joined near here, what is at this very place first. */
  activities: ActivityCard[]
  /** The newest issue of the month, where the community has them. */
  monthlyIssue: MonthlyIssueCard | null
}
/** What of her own somebody meets there. */
export interface MyHome {
  /** Her newest matters. */
  appeals: MineCard[]
  /** Her next shift. */
  coming: MySignUpCard | null
  unread: number
}
