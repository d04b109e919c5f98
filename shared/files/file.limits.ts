export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  megabytes: 10,
  /** Of a recording; a minute of it is 2 MB at most. */
  voiceBytes: 3 * 1024 * 1024,
  voiceSeconds: 60,
  pixels: 50_000_000,
  unattachedHours: 24,
  addressHours: 24,
} as const
