/** Hears what another tab of this browser keeps under `key` from then on. */
export function hearOtherTabs(key: string, hear: (data: unknown) => void): void
