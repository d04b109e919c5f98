const pressed = new Set(['button', 'link', 'switch', 'radio', 'checkbox', 'tab', 'menuitemradio'])
let shift = false

/** Custom controls answer to Enter and Space as native ones do; Escape closes what is open, or leaves the field one types in. */
export function listenToKeys(): void {
  const hear = (event: KeyboardEvent) => {
    shift = event.shiftKey
    const target = event.target as HTMLElement
    const role = target.getAttribute('role') ?? ''
    if ((event.key === 'Enter' || event.key === ' ') && pressed.has(role)) {
      event.preventDefault()
      target.click()
    }
    if (event.key !== 'Escape') return
    // What was opened last lies last.
    const closing = Array.from(document.querySelectorAll<HTMLElement>('[data-closes]')).at(-1)
    if (closing) closing.click()
    else if (isTyping(target)) target.blur()
  }
  // While it goes down: a text field keeps its keys to itself on the way up.
  document.addEventListener('keydown', hear, true)
  document.addEventListener('keyup', event => (shift = event.shiftKey), true)
}
const isTyping = ({ tagName }: HTMLElement) => tagName === 'INPUT' || tagName === 'TEXTAREA'
/** Whether Shift is held down now. */
export const isShiftHeld = () => shift

type Keys = Readonly<Record<string, () => void>>
/** Whoever was placed last is asked first. */
const listening: Keys[] = []
/** The first of two keys, until the second comes. */
let begun = ''

function hear(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target as HTMLElement)) return
  if (document.querySelector('[role="dialog"],[role="menu"]')) return
  if (event.key === 'Shift') return
  const names = [`${begun} ${event.key}`, event.key]
  const act = names.flatMap(name => listening.flatMap(keys => keys[name] ?? []))[0]
  begun = !act && listening.some(keys => Object.keys(keys).some(name => name.startsWith(`${event.key} `))) ? event.key : ''
  if (!act && !begun) return
  event.preventDefault()
  act?.()
}

/** Single keys, or two one after the other (`g q`), that act as long as nobody types and no sheet is open; gives what ends it. */
export function listenToShortcuts(keys: Keys): () => void {
  if (listening.length === 0) document.addEventListener('keydown', hear)
  listening.unshift(keys)
  return () => {
    listening.splice(listening.indexOf(keys), 1)
    if (listening.length === 0) document.removeEventListener('keydown', hear)
  }
}
