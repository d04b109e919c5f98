/** A browser keeps its own bars outside the page. */
export const headerRoom = () => ({ top: 0, right: 0 })
