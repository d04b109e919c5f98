/** In a window of its own that knows nothing of this one. */
export function openAddress(address: string): boolean {
  window.open(address, '_blank', 'noopener,noreferrer')
  return true
}
