export function listenToKeys(): void
export const listenToShortcuts: (keys: Readonly<Record<string, () => void>>) => () => void
