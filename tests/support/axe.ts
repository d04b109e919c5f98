import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { pages, type PageName } from '@/pages'
import { preferring, type Dress, type Language } from './looks'
import { shown, type House } from './resident'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const dresses: Dress[] = ['light', 'dark', 'care']
/** Dark is other colours for the same elements; care mode has elements of its own. */
const rulesOf: Partial<Record<Dress, string[]>> = { dark: ['color-contrast', 'link-in-text-block'] }

/**
 * What axe finds serious or critical on one page that was opened in the light, as sentences: as it came, then dark, then in care mode,
 * dressed so as a page is whose preferences change in another tab.
 */
export async function faultsOn(house: House, page: Page, name: PageName, params: string, language: Language): Promise<string[]> {
  await page.goto('about:blank')
  await page.goto(`${house.base}/#/${pages[name].path}${params}`)
  await shown(page).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(source)
  const faults = await idsTwice(page)
  for (const dress of dresses) {
    if (dress !== 'light') await dressAnew(page, language, dress)
    faults.push(...(await faultsNow(page, rulesOf[dress])).map(fault => `${dress}: ${fault}`))
  }
  // The address says what was looked at: a page that sent us elsewhere was not.
  if (!page.url().includes(pages[name].path)) faults.push(`led to ${page.url()}`)
  return faults.map(fault => `${name}${params}, ${fault}`)
}

/** A field that stands there twice is no fault to axe where each has its label. */
const idsTwice = (page: Page): Promise<string[]> =>
  shown(page).evaluate(within => {
    const ids = Array.from(within.querySelectorAll('[id]'), ({ id }) => id).filter(id => id !== '')
    return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))].map(id => `#${id} stands there twice`)
  })

async function faultsNow(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    only =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: { type: 'rule', values: only } }),
      }),
    rules,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html} ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')}`)
}

const stillFor = 200
/** Until it wears what another tab would have chosen, and has loaded what only that shows. */
async function dressAnew(page: Page, language: Language, dress: Dress): Promise<void> {
  let asked = 0
  let since = performance.now()
  const count = (by: number) => () => {
    asked += by
    since = performance.now()
  }
  const [begins, ends] = [count(1), count(-1)]
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends)
  await page.evaluate(
    data => window.dispatchEvent(new StorageEvent('storage', { key: 'preferences', newValue: JSON.stringify({ data }) })),
    preferring(language, dress),
  )
  await page.waitForFunction(
    worn => document.documentElement.classList.contains(worn) && document.querySelector(`.theme.${worn}`),
    dress,
  )
  while (asked > 0 || performance.now() - since < stillFor) await page.waitForTimeout(50)
  page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends)
}
