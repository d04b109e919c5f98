/** The longest that somebody is away in one go, in days. */
export const organisationLimits = { awayDays: 90 } as const
