import { activityRoutes } from './activities/activity.routes'
import { appealRoutes } from './appeals/appeal.routes'
import { dutyRoutes } from './duties/duty.routes'
import { termRoutes } from './terms/term.routes'
import { feedbackRoutes } from './feedback/feedback.routes'
import { fileRoutes } from './files/file.routes'
import { homeRoutes } from './home/home.routes'
import { hourRoutes } from './hours/hour.routes'
import { moderationRoutes } from './moderation/moderation.routes'
import { monthlyIssueRoutes } from './monthly-issues/monthly-issue.routes'
import { noticeRoutes } from './notices/notice.routes'
import { notificationRoutes } from './notifications/notification.routes'
import { organisationRoutes } from './organisation/organisation.routes'
import { demoRoutes, peopleRoutes } from './people/people.routes'
import { placeRoutes } from './places/place.routes'
import { rateRoutes } from './rates/rates.routes'

/** Every endpoint, by feature: the server must answer it, the client is derived from it. */
export const contract = {
  people: peopleRoutes,
  demo: demoRoutes,
  organisation: organisationRoutes,
  duties: dutyRoutes,
  terms: termRoutes,
  places: placeRoutes,
  home: homeRoutes,
  appeals: appealRoutes,
  activities: activityRoutes,
  hours: hourRoutes,
  feedback: feedbackRoutes,
  rates: rateRoutes,
  files: fileRoutes,
  moderation: moderationRoutes,
  monthlyIssues: monthlyIssueRoutes,
  notices: noticeRoutes,
  notifications: notificationRoutes,
}
