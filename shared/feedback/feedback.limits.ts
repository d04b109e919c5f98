export const feedbackLimits = {
  words: 500,
  tags: 3,
  editDays: 7,
  hiddenHours: 72,
  /** How long a shift may be rated, and the rating changed: after its end, and again after its settlement. */
  shiftDays: 7,
  /** Hour of the community's clock, the morning after a shift, at which whoever has not rated it is told; past the quiet hours. */
  remindHour: 9,
} as const
