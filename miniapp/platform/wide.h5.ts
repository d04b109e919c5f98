const wide = window.matchMedia('(min-width: 1200px)')
export const isWide = () => wide.matches
export function watchWide(listener: () => void): () => void {
  // Safari before 14 knows only the older way.
  if (!wide.addEventListener) {
    wide.addListener(listener)
    return () => wide.removeListener(listener)
  }
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
