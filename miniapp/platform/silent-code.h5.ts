/** A browser knows nothing of who holds it. */
export const signsInSilently = false
/** What proves to the server whose phone this is; null when there is nothing. */
export const silentCode = async (): Promise<string | null> => null
