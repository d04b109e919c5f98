/** Is there room for the navigation beside the page? */
export const isWide: () => boolean
/** Calls the listener whenever that changes; gives what ends it. */
export const watchWide: (listener: () => void) => () => void
