/** Opens an http(s) address outside the page; false where that cannot be, and it was copied instead. */
export function openAddress(address: string): boolean
