export function listenToKeys(): void
