import type { Words } from '../kit/words'

export const appealLimits = {
  textLeast: 5,
  text: 500,
  photos: 6,
  title: 40,
  reply: 500,
  question: 400,
  reason: 200,
  /** How much a category asks beyond words and place, and how long a written answer is. */
  questions: 3,
  answer: 60,
  callerName: 20,
  asks: 2,
  /** Of a party outside: its name, its answer, its photos; calendar days for which its link opens. */
  partyName: 30,
  partyWords: 2000,
  partyPhotos: 3,
  linkDays: 14,
  /** Of the desk: how many filters somebody keeps, how long a name is, how many matters are given away at once. */
  filters: 10,
  filterName: 12,
  atOnce: 50,
  /** How many matters one person has open at once and files on one day. */
  openAtOnce: 5,
  aDay: 10,
  /** How many that may be the same are shown, filed within how many days; of how many days it is said how long such a thing takes. */
  similar: 5,
  similarDays: 30,
  usualDays: 180,
  /** Working days in which a question is answered. */
  askDays: 5,
  /** Working days in which a unit may give back what is not its own, working hours in which the desk then rules. */
  returnDays: 1,
  ruleHours: 4,
  /** Working days in which a supervisor rules. */
  rulingDays: 1,
  /** From which “not solved” on a supervisor rules, and from which one she may ask the upper level. */
  ruledFrom: 2,
  upperFrom: 3,
  /** Calendar days within which what is on the long list is looked at again. */
  listDays: 90,
  /** How often a clock may be urged, one a working day; working days in which each is answered, and after the date until a supervisor steps in. */
  urges: 3,
  urgeDays: 1,
  superviseDays: 2,
  /** Working days from today for which something may be promised. */
  commitmentDays: 10,
  /** Calendar days in which one may rate after "done", or say that it came back. */
  ratingDays: 14,
  reopenDays: 14,
  /** In which one may ask for a review of a decline. */
  reviewDays: 7,
  /** Within which the same at the same place is what was fixed come back. */
  recurrenceDays: 60,
  /** In which one may say that what was merged is another matter. */
  unmergeDays: 7,
} as const

/** Working days from acceptance to the answer, by priority, unless a community decided otherwise for a category. P0 and P1 end on the next working day where no duty roster exists. */
export const priorities = {
  p0: { name: { zh: '特急', en: 'Critical' }, days: 1 },
  p1: { name: { zh: '紧急', en: 'Urgent' }, days: 1 },
  p2: { name: { zh: '较急', en: 'Soon' }, days: 3 },
  p3: { name: { zh: '一般', en: 'Normal' }, days: 7 },
  p4: { name: { zh: '复杂', en: 'Complex' }, days: 15 },
} as const satisfies Record<string, { name: Words; days: number }>
export type Priority = keyof typeof priorities

export const appealKinds = {
  consult: { zh: '咨询', en: 'Question' },
  help: { zh: '求助', en: 'Help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Tip-off' },
  suggestion: { zh: '建议', en: 'Suggestion' },
} as const satisfies Record<string, Words>
export type AppealKind = keyof typeof appealKinds

/** How something came that was filed for somebody. */
export const channels = {
  phone: { zh: '打电话', en: 'By phone' },
  visit: { zh: '上门', en: 'At home' },
  counter: { zh: '来窗口', en: 'At the counter' },
  paper: { zh: '纸条或信', en: 'On paper' },
} as const satisfies Record<string, Words>
export type Channel = keyof typeof channels
/** How something may have come that concerns somebody else than its sender: written down by staff, passed on by another app, filed for a member of the family. */
export const waysIn = {
  ...channels,
  app: { zh: '其他应用转来', en: 'Through another app' },
  family: { zh: '为家人反映', en: 'For a relative' },
} as const
export type WayIn = keyof typeof waysIn
