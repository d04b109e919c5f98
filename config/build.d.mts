export function buildH5(): Promise<void>
export function buildServer(): Promise<void>
