export function guardRoutes(): void
export const rewriteAddress: (address: string) => void
