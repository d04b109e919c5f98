export const dutyLimits = {
  note: 60,
  /** How far ahead a duty may begin, in days. */
  aheadDays: 730,
  /** How long the report shows a duty whose time ran out with nobody after it, in days. */
  endedDays: 90,
  /** Entries of one field of the list that are shown, those that are over included. */
  history: 60,
} as const
