import Taro from '@tarojs/taro'

/** WeChat keeps the focus itself. */
export const keepFocusIn = (_id: string) => () => {}
export const focusOn = () => undefined
const belowHeader = -120
export const reveal = (id: string) => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: belowHeader, duration: 200 })
/** A sheet scrolls by itself there, and nothing scrolls it from outside. */
export const revealFault = () => undefined
export const focusIn = () => undefined
export const focusedId = () => ''
