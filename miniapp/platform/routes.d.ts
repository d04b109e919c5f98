export function guardRoutes(): void
