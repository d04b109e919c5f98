export function listenToKeys(): void
export const isShiftHeld: () => boolean
export const listenToShortcuts: (keys: Readonly<Record<string, () => void>>) => () => void
