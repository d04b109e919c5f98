/// <reference types="@tarojs/taro" />
declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
declare module '*.scss'
/** Where the API answers: '' (the page's own origin) on H5, set at build for the mini-program. */
declare const API_BASE: string
