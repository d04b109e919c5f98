/** Can somebody be signed in here without a word? */
export const signsInSilently: boolean
/** What proves to the server whose phone this is; null when there is nothing. */
export function silentCode(): Promise<string | null>
