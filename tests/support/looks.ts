import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Me } from '@shared/people/people.views'
import type { Preferences } from '@/session'
import { phone, type House } from './resident'

export type Language = 'zh' | 'en'
export type Dress = 'light' | 'dark' | 'care'
export const languages: Language[] = ['zh', 'en']
export interface Look {
  language: Language
  dress: Dress
}
export const preferring = (language: Language, dress: Dress): Preferences => ({
  language,
  care: dress === 'care',
  theme: dress === 'dark' ? 'dark' : 'light',
})

/** A phone, or another screen, that was dressed so before, and is whose it is said to be. */
export async function dressed(
  house: House,
  { language, dress }: Look,
  whose: { device?: string; session?: { token: string; me: Me } },
  screen: BrowserContextOptions = phone,
): Promise<BrowserContext> {
  const context = await house.browser.newContext({
    ...screen,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const kept = {
    preferences: preferring(language, dress),
    ...(whose.device && { device: whose.device }),
    ...(whose.session && { session: whose.session.token, me: { me: whose.session.me } }),
  }
  await context.addInitScript(values => {
    for (const [key, data] of Object.entries(values)) localStorage.setItem(key, JSON.stringify({ data }))
  }, kept)
  return context
}
