import { Kernel1763740800000 } from './1763740800000-kernel'
import { Files1763740860000 } from './1763740860000-files'
import { Organisation1763740900000 } from './1763740900000-organisation'
import { Appeals1763741000000 } from './1763741000000-appeals'
import { Feedback1763741060000 } from './1763741060000-feedback'
import { ReturnVisits1795697100000 } from './1795697100000-return-visits'
import { RatingExclusions1795697200000 } from './1795697200000-rating-exclusions'
import { Notifications1763741120000 } from './1763741120000-notifications'
import { Activities1763743000000 } from './1763743000000-activities'
import { Hours1763743060000 } from './1763743060000-hours'
import { Phones1763744000000 } from './1763744000000-phones'
import { Moderation1763745000000 } from './1763745000000-moderation'
import { Residencies1763742000000 } from './1763742000000-residencies'
import { Documents1763742060000 } from './1763742060000-documents'
import { Notices1763742120000 } from './1763742120000-notices'
import { Volunteer1795669260000 } from './1795669260000-volunteer'
import { Scoring1795676400000 } from './1795676400000-scoring'
import { EditionFiles1795681000000 } from './1795681000000-edition-files'
import { Rates1795691000000 } from './1795691000000-rates'
import { Open3111795692000000 } from './1795692000000-open311'
import { ReopenRulings1795694000000 } from './1795694000000-reopen-rulings'
import { DeclineReviews1795694100000 } from './1795694100000-decline-reviews'
import { Duties1795693000000 } from './1795693000000-duties'
import { Kinds1795695100000 } from './1795695100000-kinds'
import { Supporters1795695000000 } from './1795695000000-supporters'
import { LongList1795694200000 } from './1795694200000-long-list'
import { KnownLevels1795697000000 } from './1795697000000-known-levels'
import { Outside1795700000000 } from './1795700000000-outside'
import { Search1795699000000 } from './1795699000000-search'
import { DeskOrder1795698000000 } from './1795698000000-desk-order'
import { Merges1795696000000 } from './1795696000000-merges'
import { UnitTasks1795700100000 } from './1795700100000-unit-tasks'
import { LateRulings1795700200000 } from './1795700200000-late-rulings'
import { DeskFilters1795830000000 } from './1795830000000-desk-filters'
import { SolvedSearch1795830100000 } from './1795830100000-solved-search'
import { Supervision1795840200000 } from './1795840200000-supervision'
import { OwnDays1795840100000 } from './1795840100000-own-days'
import { CategoryTerms1795840000000 } from './1795840000000-category-terms'
import { VoiceNotes1795820200000 } from './1795820200000-voice-notes'
import { Relatives1795820100000 } from './1795820100000-relatives'
import { Questions1795820000000 } from './1795820000000-questions'
import { ExtendedTimeliness1795850000000 } from './1795850000000-extended-timeliness'
import { Subdistricts1795850100000 } from './1795850100000-subdistricts'
import { Commitments1795861000000 } from './1795861000000-commitments'
import { Neighbours1795862000000 } from './1795862000000-neighbours'
import { SampledVisits1795850200000 } from './1795850200000-sampled-visits'
import { Recurrence1795810000000 } from './1795810000000-recurrence'
import { Returns1795690000000 } from './1795690000000-returns'
import { Promises1795690100000 } from './1795690100000-promises'
import { Extensions1795690200000 } from './1795690200000-extensions'
import { Ladder1795690300000 } from './1795690300000-ladder'
import { Casework1763746000000 } from './1763746000000-casework'
import { Wechat1763747000000 } from './1763747000000-wechat'
import { MonthlyIssues1795860000000 } from './1795860000000-monthly-issues'

/** What the database went through, step by step; each is taken once, in the order of the number in its name. */
export const migrations = [
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
  MonthlyIssues1795860000000,
  Supervision1795840200000,
  Commitments1795861000000,
  Neighbours1795862000000,
]
