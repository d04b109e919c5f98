/** A browser has no scanner of its own: the phone's camera opens the code, or it is typed. */
export const canScan = false
/** What the scanned code says; null when it was put off. */
export const scanText = async (): Promise<string | null> => null
