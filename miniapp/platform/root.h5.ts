import './quotes.scss'

/** The page around the app: its language, and the paper beside the column on wide screens. */
export function dressRoot(className: string, language: 'zh' | 'en'): void {
  document.documentElement.className = className
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
/** What this client calls itself in the list of devices. */
export const clientName = () => {
  const browser = /(Edg|MicroMessenger|Firefox|Chrome|Safari)\//.exec(navigator.userAgent)?.[1] ?? 'Web'
  const system = /(iPhone|iPad|Android|Windows|Mac OS X|Linux)/.exec(navigator.userAgent)?.[1] ?? ''
  return `${{ Edg: 'Edge', MicroMessenger: 'WeChat' }[browser] ?? browser} / ${system}`.slice(0, 40)
}
/** The system's language, for the first visit. */
export const systemLanguage = (): 'zh' | 'en' => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
