export const moderationLimits = {
  note: 200,
  /** How many readers hide something until it is looked at again; one who works here is enough. */
  reportersToHide: 3,
  /** By one person. */
  reportsADay: 10,
  masks: 20,
} as const
