import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { pages, type PageName } from '@/pages'
import { shown, type House } from './resident'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on one page, as sentences. */
export async function faultsOn(house: House, page: Page, name: PageName, params: string): Promise<string[]> {
  await page.goto('about:blank')
  await page.goto(`${house.base}/#/${pages[name].path}${params}`)
  await shown(page).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html} ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')}`)
  // The address says what was looked at: a page that sent us elsewhere was not.
  if (!page.url().includes(pages[name].path)) faults.push(`led to ${page.url()}`)
  return faults.map(fault => `${name}${params}: ${fault}`)
}
