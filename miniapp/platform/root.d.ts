export function dressRoot(className: string, language: 'zh' | 'en'): void
export function clientName(): string
export function systemLanguage(): 'zh' | 'en'
