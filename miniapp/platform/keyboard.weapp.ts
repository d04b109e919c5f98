/** A phone has no keys to listen to. */
export function listenToKeys(): void {}
export const isShiftHeld = () => false
export const listenToShortcuts = () => () => undefined
