export const feedbackLimits = {
  words: 500,
  exclusionWords: 200,
  tags: 3,
  photos: 3,
  editDays: 7,
  hiddenHours: 72,
  /** How long a shift may be rated, and the rating changed: after its end, and again after its settlement. */
  shiftDays: 7,
  /** Hour of the community's clock, the morning after a shift, at which whoever has not rated it is told; past the quiet hours. */
  remindHour: 9,
  /** Whoever gives so much or less is rung back by somebody else. */
  poorLevel: 2,
  /** Of such a call: working days until she is reached, and until it is put right; how many tries before one may give up. */
  visit: { contactDays: 1, putRightDays: 15, misses: 3, text: 500 },
  /** Of those who said nothing of a unit's matters in a month so many are asked by lot: a share of them, and no fewer; within working days. */
  sample: { share: 0.1, least: 5, days: 15 },
} as const
