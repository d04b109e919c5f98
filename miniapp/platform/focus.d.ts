/** Moves the focus into the element, keeps it there and gives it back when the returned function is called. */
export function keepFocusIn(id: string): () => void
export const focusOn: (id: string) => void
/** Scrolls until it is seen, if it is not. */
export const reveal: (id: string) => void
/** The same for the first fault among its fields. */
export const revealFault: (id: string) => void
export const focusIn: (id: string) => void
export const focusedId: () => string
