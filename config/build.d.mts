export function buildH5(): Promise<void>
export function buildServer(): Promise<void>
export function buildWeapp(): Promise<void>
export function digest(places: string[], more?: string): string
export function unlessMade(name: string, folder: string, madeOf: string, make: (next: string) => Promise<void>): Promise<void>
