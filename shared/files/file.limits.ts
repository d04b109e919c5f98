export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  megabytes: 10,
  pixels: 50_000_000,
  unattachedHours: 24,
  addressHours: 24,
} as const
