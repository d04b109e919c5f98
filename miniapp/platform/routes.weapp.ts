/** WeChat keeps its own pages. */
export function guardRoutes(): void {}
export const rewriteAddress = () => undefined
