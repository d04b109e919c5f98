import {
  Activity,
  ActivityRole,
  Attendance,
  Shift,
  SignUpEvent,
  SignedUp,
  Slot,
  Volunteer,
  activityEndpoints,
  calendarAddress,
  lapseOffers,
  remindOfShifts,
} from './activities'
import {
  Appeal,
  AppealCaller,
  AppealCounter,
  AppealEvent,
  AppealHolder,
  OutsideAsk,
  AppealSupporter,
  KeptFilter,
  UnitTask,
  appealEndpoints,
  Commitment,
  boardFeedAddress,
  breakCommitments,
  closeUnrated,
  climbLadder,
  escalateRulings,
  expireAsks,
  expireQuestions,
  handOverAppeals,
  ledgerAddress,
  markOverdueAppeals,
  remindOfPromises,
  remindOfReviews,
  remindOfSupervision,
  remindOfTasks,
} from './appeals'
import { Duty, DutyFieldRow, dutyEndpoints } from './duties'
import * as feedback from './feedback'
import { StoredFile, fileAddress, fileEndpoints, sweepFiles } from './files'
import { homeEndpoints } from './home'
import { HourEntry, WrongHour, hourEndpoints } from './hours'
import type { Address } from './kit/address'
import { ClockJob, type Job } from './kit/clock'
import { Delivery, forgetDeliveries } from './kit/deliveries'
import type { Served } from './kit/endpoint'
import { Person, Role, Token, forgetTokens } from './kit/identify'
import { Attempt, forgetAttempts } from './kit/idempotency'
import { Installation } from './kit/installation'
import { migrations } from './migrations'
import { Moderation, Report, moderationEndpoints } from './moderation'
import * as monthly from './monthly-issues'
import {
  Acknowledgement,
  Notice,
  NoticeArea,
  NoticeEdition,
  NoticeEvent,
  NoticePin,
  flagUnconfirmedNotices,
  noticeEndpoints,
  publishDueNotices,
} from './notices'
import { Message, notificationEndpoints } from './notifications'
import { ApiKey, Open311Settings, open311Addresses } from './open311'
import * as organisation from './organisation'
import * as people from './people'
import { Place, PlaceScan, placeEndpoints, posterAddress, scanAddress, verifyAddress } from './places'
import { RateCell, RateTally, rateEndpoints } from './rates'
import { SearchTerm } from './search'
import { shareAddresses } from './sharing'
import { CategoryTerm, termEndpoints } from './terms'

const kit = [Person, Role, Token, Attempt, ClockJob, Delivery, Installation]

/** The one place a feature is plugged in: what it answers, where else it answers, what it keeps, what it does by the clock. */
export const endpoints = (demonstration: boolean): Served[] => [
  ...people.peopleEndpoints(demonstration),
  ...organisation.organisationEndpoints,
  ...dutyEndpoints,
  ...termEndpoints,
  ...placeEndpoints,
  ...homeEndpoints,
  ...appealEndpoints,
  ...activityEndpoints,
  ...hourEndpoints,
  ...feedback.feedbackEndpoints,
  ...rateEndpoints,
  ...fileEndpoints,
  ...moderationEndpoints,
  ...monthly.monthlyIssueEndpoints,
  ...noticeEndpoints,
  ...notificationEndpoints,
]
export const addresses: Address[] = [
  ...[verifyAddress, scanAddress, posterAddress, fileAddress, calendarAddress, ledgerAddress, boardFeedAddress],
  ...shareAddresses,
  ...open311Addresses,
]
export const tables = {
  entities: [
    ...kit,
    ...[people.AuditEntry, people.WechatAccount, people.Phone, people.PhoneCode],
    ...[organisation.Area, organisation.Unit, organisation.Post, organisation.KeyHousehold, organisation.Residency],
    ...[
      organisation.Absence,
      organisation.CommunitySettings,
      organisation.OwnDay,
      organisation.Subdistrict,
      organisation.SubdistrictCommunity,
    ],
    ...[Duty, DutyFieldRow],
    CategoryTerm,
    ...[Place, PlaceScan],
    ...[
      Appeal,
      AppealEvent,
      AppealCounter,
      AppealHolder,
      AppealSupporter,
      AppealCaller,
      OutsideAsk,
      UnitTask,
      KeptFilter,
      Commitment,
    ],
    ...[Activity, Shift, ActivityRole, Slot, SignedUp, SignUpEvent, Volunteer, Attendance],
    ...[HourEntry, WrongHour],
    ...[feedback.Evaluation, feedback.EvaluationVersion, feedback.Exclusion],
    ...[feedback.Visit, feedback.VisitDraw, feedback.VisitEventRow],
    ...[RateCell, RateTally],
    ...[
      monthly.MonthlyIssue,
      monthly.Candidate,
      monthly.CandidateMatter,
      monthly.IssueVote,
      monthly.PlanStep,
      monthly.IssueEvent,
    ],
    ...[Notice, NoticeArea, NoticePin, NoticeEdition, NoticeEvent, Acknowledgement],
    StoredFile,
    ...[ApiKey, Open311Settings],
    ...[Moderation, Report],
    SearchTerm,
    Message,
  ],
  migrations,
}
export const jobs = [
  { name: 'appeals.overdue', seconds: 60, work: markOverdueAppeals },
  { name: 'appeals.ladder', seconds: 60, work: climbLadder },
  { name: 'appeals.outside', seconds: 60, work: expireAsks },
  { name: 'appeals.tasks', seconds: 60, work: remindOfTasks },
  { name: 'appeals.promises', seconds: 60, work: remindOfPromises },
  { name: 'appeals.commitments', seconds: 60, work: breakCommitments },
  { name: 'appeals.supervision', seconds: 60, work: remindOfSupervision },
  { name: 'appeals.rulings', seconds: 60, work: escalateRulings },
  { name: 'appeals.questions', seconds: 60, work: expireQuestions },
  { name: 'appeals.handOver', seconds: 60, work: handOverAppeals },
  { name: 'appeals.reviews', seconds: 600, work: remindOfReviews },
  { name: 'appeals.unrated', seconds: 600, work: closeUnrated },
  { name: 'feedback.visits', seconds: 60, work: feedback.watchVisits },
  { name: 'feedback.draws', seconds: 3600, work: feedback.drawVisits },
  { name: 'monthlyIssues.turn', seconds: 600, work: monthly.turnIssues },
  { name: 'activities.offers', seconds: 20, work: lapseOffers },
  { name: 'activities.reminders', seconds: 60, work: remindOfShifts },
  { name: 'notices.publish', seconds: 20, work: publishDueNotices },
  { name: 'notices.confirm', seconds: 60, work: flagUnconfirmedNotices },
  { name: 'idempotency.forget', seconds: 3600, work: forgetAttempts },
  { name: 'deliveries.forget', seconds: 3600, work: forgetDeliveries },
  { name: 'tokens.forget', seconds: 86_400, work: forgetTokens },
  { name: 'people.erase', seconds: 600, work: people.eraseThoseWhoLeft },
  { name: 'phoneCodes.forget', seconds: 3600, work: people.forgetPhoneCodes },
  { name: 'audit.forget', seconds: 86_400, work: people.forgetAudit },
  { name: 'files.sweep', seconds: 3600, work: sweepFiles },
] as const satisfies readonly Job[]
export type JobName = (typeof jobs)[number]['name']
