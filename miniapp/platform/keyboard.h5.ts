const pressed = new Set(['button', 'link', 'switch', 'radio', 'checkbox', 'tab', 'menuitemradio'])

/** Custom controls answer to Enter and Space as native ones do; Escape closes what is open. */
export function listenToKeys(): void {
  const hear = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const role = target.getAttribute('role') ?? ''
    if ((event.key === 'Enter' || event.key === ' ') && pressed.has(role)) {
      event.preventDefault()
      target.click()
    }
    // What was opened last lies last.
    if (event.key === 'Escape') [...Array.from(document.querySelectorAll<HTMLElement>('[data-closes]'))].at(-1)?.click()
  }
  // While it goes down: a text field keeps its keys to itself on the way up.
  document.addEventListener('keydown', hear, true)
}

/** Single keys that act as long as nobody types and no sheet is open; gives what ends it. */
export function listenToShortcuts(keys: Readonly<Record<string, () => void>>): () => void {
  const hear = (event: KeyboardEvent) => {
    const { tagName } = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || tagName === 'INPUT' || tagName === 'TEXTAREA') return
    if (document.querySelector('[role="dialog"],[role="menu"]')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}
