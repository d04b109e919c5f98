import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Me } from '@shared/people/people.views'
import type { Preferences } from '@/session'
import { phone, type House } from './resident'

/** Each language in each dress. */
export const looks = (['zh', 'en'] as const).flatMap(language =>
  (['light', 'dark', 'care'] as const).map(dress => ({ language, dress })),
)
export type Look = (typeof looks)[number]

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
  const preferences: Preferences = { language, care: dress === 'care', theme: dress === 'dark' ? 'dark' : 'light' }
  const kept = {
    preferences,
    ...(whose.device && { device: whose.device }),
    ...(whose.session && { session: whose.session.token, me: { me: whose.session.me } }),
  }
  await context.addInitScript(values => {
    for (const [key, data] of Object.entries(values)) localStorage.setItem(key, JSON.stringify({ data }))
  }, kept)
  return context
}
