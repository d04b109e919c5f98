import type { SubjectType } from '@shared/feedback/feedback.views'
import type { Shift } from '@server/activities'
import type { Appeal } from '@server/appeals'

/** What is rated. */
export interface Subject {
  communityId: string
  subjectType: SubjectType
  subjectId: string
}
export const ofAppeal = ({ communityId, id }: Appeal): Subject => ({ communityId, subjectType: 'appeal', subjectId: id })
export const ofShift = ({ communityId, id }: Shift): Subject => ({ communityId, subjectType: 'shift', subjectId: id })
