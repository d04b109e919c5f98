import { activityReasons, checkInReasons, signUpReasons } from '@shared/activities/activity.reasons'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { exclusionReasons } from '@shared/feedback/exclusion.reasons'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { visitReasons } from '@shared/feedback/visit.reasons'
import { fileReasons } from '@shared/files/file.reasons'
import { hourReasons } from '@shared/hours/hour.reasons'
import type { Reason } from '@shared/kit/refusal'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { notificationReasons } from '@shared/notifications/notification.reasons'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { authReasons, peopleReasons, staffReasons } from '@shared/people/people.reasons'
import { placeReasons } from '@shared/places/place.reasons'
import { termReasons } from '@shared/terms/term.reasons'

const all = (...tables: Record<string, Reason>[]) => tables.flatMap(table => Object.values(table))
/** Why each feature may refuse, its own reasons and those of the features it calls. For the description of the API. */
export const reasonsOf: Record<string, Reason[]> = {
  people: all(authReasons, peopleReasons, staffReasons),
  demo: all(authReasons, peopleReasons),
  organisation: all(organisationReasons),
  duties: all(dutyReasons, organisationReasons),
  terms: all(termReasons, organisationReasons),
  places: all(placeReasons, organisationReasons),
  appeals: all(appealReasons, fileReasons, termReasons),
  activities: all(activityReasons, signUpReasons, checkInReasons),
  feedback: all(feedbackReasons, visitReasons, exclusionReasons, appealReasons, activityReasons),
  files: all(fileReasons),
  hours: all(hourReasons, activityReasons),
  moderation: all(moderationReasons, fileReasons),
  monthlyIssues: all(monthlyIssueReasons, appealReasons, organisationReasons),
  notices: all(noticeReasons, fileReasons),
  notifications: all(notificationReasons),
  open311: all(open311Reasons, appealReasons, termReasons),
}
