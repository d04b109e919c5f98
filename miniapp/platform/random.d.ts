export function randomBytes(length: number): Promise<Uint8Array>
