const reachable = 'a[href],button:not([disabled]),input,textarea,[tabindex]:not([tabindex="-1"])'

/** Moves the focus into the element, keeps it there and gives it back when the returned function is called. */
export function keepFocusIn(id: string): () => void {
  const before = document.activeElement as HTMLElement | null
  const around = ancestorsOf(before)
  const inside = () => Array.from(document.getElementById(id)?.querySelectorAll<HTMLElement>(reachable) ?? ([] as HTMLElement[]))
  // The elements of the sheet are filled a moment after they are placed.
  const soon = setTimeout(() => inside()[0]?.focus(), 50)
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const stops = inside()
    const here = stops.indexOf(document.activeElement as HTMLElement)
    const next = event.shiftKey ? (here <= 0 ? stops.length - 1 : null) : here === stops.length - 1 || here < 0 ? 0 : null
    if (next === null) return
    event.preventDefault()
    stops[next]?.focus()
  }
  document.addEventListener('keydown', turn, true)
  return () => {
    clearTimeout(soon)
    document.removeEventListener('keydown', turn, true)
    giveBack(before, around)
  }
}

function ancestorsOf(element: Element | null): HTMLElement[] {
  const around: HTMLElement[] = []
  for (let outer = element?.parentElement; outer && outer !== document.body; outer = outer.parentElement) around.push(outer)
  return around
}
/** To what had the focus; where that has gone with what was decided, to what was around it, so that one goes on from there. */
function giveBack(before: HTMLElement | null, around: HTMLElement[]): void {
  if (before?.isConnected) return before.focus()
  const left = around.find(outer => outer.isConnected)
  if (!left) return
  if (!left.hasAttribute('tabindex')) left.setAttribute('tabindex', '-1')
  left.focus({ preventScroll: true })
}

/** Moves the focus to the element, if it is on the page that is seen. */
export function focusOn(id: string): void {
  const element = document.getElementById(id)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}
export const reveal = (id: string) => show(document.getElementById(id))
/** The first fault among its fields. */
export const revealFault = (id: string) => show(document.querySelector(`#${id} .emsg`))
function show(element: Element | null): void {
  const { top = 0, bottom = 0, left = 0, right = 0 } = element?.getBoundingClientRect() ?? {}
  const isThere = (y: number) => element?.contains(document.elementFromPoint((left + right) / 2, y))
  if (!isThere(top + 1) || !isThere(bottom - 1)) element?.scrollIntoView({ block: 'center' })
}
/** Moves the focus to the first thing inside it that takes one. */
export const focusIn = (id: string) => document.getElementById(id)?.querySelector<HTMLElement>(reachable)?.focus()
/** The id of what has the focus; empty where it has none. */
export const focusedId = () => document.activeElement?.id ?? ''
