const pressed = new Set(['button', 'link', 'switch', 'radio', 'checkbox', 'tab', 'menuitem'])

/** Custom controls answer to Enter and Space as native ones do; Escape closes what is open. */
export function listenToKeys(): void {
  const hear = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const role = target.getAttribute('role') ?? ''
    if ((event.key === 'Enter' || event.key === ' ') && pressed.has(role)) {
      event.preventDefault()
      target.click()
    }
    if (event.key === 'Escape') document.querySelector<HTMLElement>('[data-closes]')?.click()
  }
  // While it goes down: a text field keeps its keys to itself on the way up.
  document.addEventListener('keydown', hear, true)
}
