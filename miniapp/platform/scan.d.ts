/** Can a code be scanned from inside? */
export const canScan: boolean
/** What the scanned code says; null when it was put off. */
export function scanText(): Promise<string | null>
