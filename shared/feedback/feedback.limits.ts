export const feedbackLimits = {
  words: 500,
  tags: 3,
  editDays: 7,
  hiddenHours: 72,
  /** How long a shift may be rated, and the rating changed: after its end, and again after its settlement, when one is asked. */
  shiftDays: 7,
} as const
