export function buildH5(): Promise<void>
export function buildServer(): Promise<void>
export function buildWeapp(): Promise<void>
