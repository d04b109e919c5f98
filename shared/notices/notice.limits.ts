/** Hard ceilings of a notice; inputs, columns and form controls use the same. */
export const noticeLimits = {
  title: 40,
  body: 2500,
  /** Each of the three lines: what, when, what to do. */
  line: 60,
  reason: 200,
  areas: 60,
  photos: 9,
  documents: 6,
  documentName: 60,
  search: 40,
  pins: 3,
  urgentHours: 72,
  confirmMinutes: 30,
  /** How far ahead a notice may be set, or may be shown. */
  aheadDays: 400,
  /** Below this many households of a building nobody is told how many of them tapped. */
  leastHouseholds: 5,
} as const

/** Between these hours of the community's day nobody is disturbed, but by what is urgent. */
export const quietHours = { from: { hour: 21, minute: 30 }, until: { hour: 7, minute: 30 } } as const
