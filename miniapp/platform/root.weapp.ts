import Taro from '@tarojs/taro'

/** WeChat dresses its own window by theme.json. */
export function dressRoot(_className: string, _language: 'zh' | 'en'): void {}
/** What this client calls itself in the list of devices. */
export const clientName = () => `WeChat / ${Taro.getDeviceInfo().model}`.replace(/[^\w ./-]/g, '').slice(0, 40)
/** The system's language, for the first visit. */
export const systemLanguage = (): 'zh' | 'en' =>
  (Taro.getAppBaseInfo().language ?? 'zh').toLowerCase().startsWith('zh') ? 'zh' : 'en'
