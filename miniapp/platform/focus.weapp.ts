/** WeChat keeps the focus itself. */
export const keepFocusIn = (_id: string) => () => {}
