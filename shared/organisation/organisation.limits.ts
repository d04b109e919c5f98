export const organisationLimits = {
  /** The longest that somebody is away in one go, in days. */
  awayDays: 90,
  /** How far ahead a community makes a day its own, in days; the reason it gives, in characters. */
  ownDaysAhead: 730,
  dayReason: 60,
} as const
