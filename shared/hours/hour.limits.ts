export const hourLimits = {
  reason: 200,
  text: 500,
  /** Minutes a day that count by themselves. */
  dayMinutes: 480,
  /** Less than this part of the planned time is not credited by itself. */
  leastPart: 0.6,
  /** Days in which one may say that an entry is wrong; working days in which the organiser answers. */
  wrongDays: 30,
  answerDays: 5,
} as const
