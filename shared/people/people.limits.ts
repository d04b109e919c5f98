export const peopleLimits = { account: 32, password: 10, passwordMost: 200, name: 20 } as const

export const phoneLimits = {
  /** Digits of a code. */
  code: 6,
  minutes: 5,
  tries: 5,
  againSeconds: 60,
  codesOfAPhone: { points: 5, seconds: 3600 },
  /** The wording of what one agrees to with one's number; a new wording has a new number. */
  consent: 1,
} as const

/** Days in which a password that an admin gave lets in. */
export const passwordDays = 7
