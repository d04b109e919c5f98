/** A phone has no keys to listen to. */
export function listenToKeys(): void {}
export const listenToShortcuts = () => () => undefined
