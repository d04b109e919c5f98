/** A phone never is. */
export const isWide = () => false
export const watchWide = () => () => undefined
