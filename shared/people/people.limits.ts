export const peopleLimits = { account: 32, password: 10, passwordMost: 200 } as const
