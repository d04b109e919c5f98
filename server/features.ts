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
  boardFeedAddress,
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
import { Kernel1763740800000 } from './migrations/1763740800000-kernel'
import { Files1763740860000 } from './migrations/1763740860000-files'
import { Organisation1763740900000 } from './migrations/1763740900000-organisation'
import { Appeals1763741000000 } from './migrations/1763741000000-appeals'
import { Feedback1763741060000 } from './migrations/1763741060000-feedback'
import { ReturnVisits1795697100000 } from './migrations/1795697100000-return-visits'
import { RatingExclusions1795697200000 } from './migrations/1795697200000-rating-exclusions'
import { Notifications1763741120000 } from './migrations/1763741120000-notifications'
import { Activities1763743000000 } from './migrations/1763743000000-activities'
import { Hours1763743060000 } from './migrations/1763743060000-hours'
import { Phones1763744000000 } from './migrations/1763744000000-phones'
import { Moderation1763745000000 } from './migrations/1763745000000-moderation'
import { Residencies1763742000000 } from './migrations/1763742000000-residencies'
import { Documents1763742060000 } from './migrations/1763742060000-documents'
import { Notices1763742120000 } from './migrations/1763742120000-notices'
import { Volunteer1795669260000 } from './migrations/1795669260000-volunteer'
import { Scoring1795676400000 } from './migrations/1795676400000-scoring'
import { EditionFiles1795681000000 } from './migrations/1795681000000-edition-files'
import { Rates1795691000000 } from './migrations/1795691000000-rates'
import { Open3111795692000000 } from './migrations/1795692000000-open311'
import { ReopenRulings1795694000000 } from './migrations/1795694000000-reopen-rulings'
import { DeclineReviews1795694100000 } from './migrations/1795694100000-decline-reviews'
import { Duties1795693000000 } from './migrations/1795693000000-duties'
import { Kinds1795695100000 } from './migrations/1795695100000-kinds'
import { Supporters1795695000000 } from './migrations/1795695000000-supporters'
import { LongList1795694200000 } from './migrations/1795694200000-long-list'
import { KnownLevels1795697000000 } from './migrations/1795697000000-known-levels'
import { Outside1795700000000 } from './migrations/1795700000000-outside'
import { Search1795699000000 } from './migrations/1795699000000-search'
import { DeskOrder1795698000000 } from './migrations/1795698000000-desk-order'
import { Merges1795696000000 } from './migrations/1795696000000-merges'
import { UnitTasks1795700100000 } from './migrations/1795700100000-unit-tasks'
import { LateRulings1795700200000 } from './migrations/1795700200000-late-rulings'
import { DeskFilters1795830000000 } from './migrations/1795830000000-desk-filters'
import { SolvedSearch1795830100000 } from './migrations/1795830100000-solved-search'
import { Supervision1795840200000 } from './migrations/1795840200000-supervision'
import { OwnDays1795840100000 } from './migrations/1795840100000-own-days'
import { CategoryTerms1795840000000 } from './migrations/1795840000000-category-terms'
import { VoiceNotes1795820200000 } from './migrations/1795820200000-voice-notes'
import { Relatives1795820100000 } from './migrations/1795820100000-relatives'
import { Questions1795820000000 } from './migrations/1795820000000-questions'
import { ExtendedTimeliness1795850000000 } from './migrations/1795850000000-extended-timeliness'
import { Subdistricts1795850100000 } from './migrations/1795850100000-subdistricts'
import { SampledVisits1795850200000 } from './migrations/1795850200000-sampled-visits'
import { Recurrence1795810000000 } from './migrations/1795810000000-recurrence'
import { Moderation, Report, moderationEndpoints } from './moderation'
import { Returns1795690000000 } from './migrations/1795690000000-returns'
import { Promises1795690100000 } from './migrations/1795690100000-promises'
import { Extensions1795690200000 } from './migrations/1795690200000-extensions'
import { Ladder1795690300000 } from './migrations/1795690300000-ladder'
import { Casework1763746000000 } from './migrations/1763746000000-casework'
import { Wechat1763747000000 } from './migrations/1763747000000-wechat'
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
  ...people.peopleEndpoints,
  ...(demonstration ? people.demoEndpoints : []),
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
    ...[Appeal, AppealEvent, AppealCounter, AppealHolder, AppealSupporter, AppealCaller, OutsideAsk, UnitTask, KeptFilter],
    ...[Activity, Shift, ActivityRole, Slot, SignedUp, SignUpEvent, Volunteer, Attendance],
    ...[HourEntry, WrongHour],
    ...[feedback.Evaluation, feedback.EvaluationVersion, feedback.Exclusion],
    ...[feedback.Visit, feedback.VisitDraw, feedback.VisitEventRow],
    ...[RateCell, RateTally],
    ...[Notice, NoticeArea, NoticePin, NoticeEdition, NoticeEvent, Acknowledgement],
    StoredFile,
    ...[ApiKey, Open311Settings],
    ...[Moderation, Report],
    SearchTerm,
    Message,
  ],
  migrations: [
    Kernel1763740800000,
    Files1763740860000,
    Organisation1763740900000,
    Appeals1763741000000,
    Feedback1763741060000,
    Notifications1763741120000,
    Residencies1763742000000,
    Documents1763742060000,
    Notices1763742120000,
    Activities1763743000000,
    Hours1763743060000,
    Phones1763744000000,
    Moderation1763745000000,
    Casework1763746000000,
    Wechat1763747000000,
    ReturnVisits1795697100000,
    RatingExclusions1795697200000,
    Volunteer1795669260000,
    Scoring1795676400000,
    EditionFiles1795681000000,
    Rates1795691000000,
    Returns1795690000000,
    Promises1795690100000,
    Extensions1795690200000,
    Ladder1795690300000,
    Open3111795692000000,
    ReopenRulings1795694000000,
    DeclineReviews1795694100000,
    Duties1795693000000,
    LongList1795694200000,
    KnownLevels1795697000000,
    Outside1795700000000,
    Supporters1795695000000,
    Kinds1795695100000,
    Search1795699000000,
    DeskOrder1795698000000,
    Merges1795696000000,
    ...[UnitTasks1795700100000, LateRulings1795700200000, Recurrence1795810000000],
    DeskFilters1795830000000,
    SolvedSearch1795830100000,
    CategoryTerms1795840000000,
    OwnDays1795840100000,
    ...[Questions1795820000000, Relatives1795820100000, VoiceNotes1795820200000],
    ExtendedTimeliness1795850000000,
    Subdistricts1795850100000,
    SampledVisits1795850200000,
    Supervision1795840200000,
  ],
}
export const jobs = [
  { name: 'appeals.overdue', seconds: 60, work: markOverdueAppeals },
  { name: 'appeals.ladder', seconds: 60, work: climbLadder },
  { name: 'appeals.outside', seconds: 60, work: expireAsks },
  { name: 'appeals.tasks', seconds: 60, work: remindOfTasks },
  { name: 'appeals.promises', seconds: 60, work: remindOfPromises },
  { name: 'appeals.supervision', seconds: 60, work: remindOfSupervision },
  { name: 'appeals.rulings', seconds: 60, work: escalateRulings },
  { name: 'appeals.questions', seconds: 60, work: expireQuestions },
  { name: 'appeals.handOver', seconds: 60, work: handOverAppeals },
  { name: 'appeals.reviews', seconds: 600, work: remindOfReviews },
  { name: 'appeals.unrated', seconds: 600, work: closeUnrated },
  { name: 'feedback.visits', seconds: 60, work: feedback.watchVisits },
  { name: 'feedback.draws', seconds: 3600, work: feedback.drawVisits },
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
