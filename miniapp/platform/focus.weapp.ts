/** WeChat keeps the focus itself. */
export const keepFocusIn = (_id: string) => () => {}
export const focusOn = () => undefined
export const focusIn = () => undefined
export const focusedId = () => ''
