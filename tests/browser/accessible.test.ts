import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages, type PageName } from '@/pages'
import { dressed, looks, type Look } from '../support/looks'
import { ofStaff, openedPages, type OpenedPages } from '../support/opened-pages'
import { House, shown } from '../support/resident'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let house: House
let all: OpenedPages

beforeAll(async () => {
  house = await House.open()
  all = await openedPages(house)
})
afterAll(() => house.end())

/** What axe finds serious or critical on one page, as sentences. */
async function faultsOn(page: Page, name: PageName, params: string): Promise<string[]> {
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

/** What is found on all of the pages; several tabs take one after the other, because most of the time is waiting for quiet. */
async function faultsOf(context: BrowserContext, names: PageName[]): Promise<string[]> {
  const scanned = await context.newPage()
  await scanned.goto(`${house.base}/s/${house.code}`)
  await scanned.waitForLoadState('networkidle')
  await scanned.close()
  const left = names.flatMap(name => all.opened[name].map(params => ({ name, params })))
  const faults: string[] = []
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await context.newPage()
      for (let next = left.shift(); next; next = left.shift()) faults.push(...(await faultsOn(page, next.name, next.params)))
      await page.close()
    }),
  )
  return faults
}

const names = Object.keys(pages) as PageName[]
test.each(looks)('nothing serious on any page, $language, $dress', async (look: Look) => {
  const resident = await dressed(house, look, { device: all.device })
  const worker = await dressed(house, look, { session: all.staff })
  const faults = [
    ...(await faultsOf(
      resident,
      names.filter(name => !ofStaff(name)),
    )),
    ...(await faultsOf(worker, names.filter(ofStaff))),
  ]
  await Promise.all([resident.close(), worker.close()])
  expect(faults).toEqual([])
})
