export const monthlyIssueLimits = {
  /** What makes matters of one kind in one grid a candidate: so many households in so many days, or come back so often. */
  households: 5,
  days: 90,
  recurred: 2,
  /** How many are put to the vote, for how many days, until which hour of the last. */
  candidates: 5,
  votingDays: 7,
  votingHour: 20,
  /** An age counts by the month, and not beyond. */
  ageMonths: 12,
  /** Of a plan: how many dated steps, how long a line, how far ahead. */
  steps: 8,
  stepText: 80,
  planDays: 366,
  /** Working days in which a lead has a plan; then it is reminded. */
  planWorkdays: 5,
  reason: 200,
  result: 1000,
} as const
