import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages, type PageName } from '@/pages'
import { faultsOn } from '../support/axe'
import { dressed, languages, type Language } from '../support/looks'
import { ofStaff, openedPages, type OpenedPages } from '../support/opened-pages'
import { House } from '../support/resident'

let house: House
let all: OpenedPages

beforeAll(async () => {
  house = await House.open()
  all = await openedPages(house)
})
afterAll(() => house.end())

/**
 * What is found on all of the pages, each in one of the two languages in turn, in the long form in both; several tabs take one after the
 * other, because most of the time is waiting for quiet.
 */
async function faultsOf(context: BrowserContext, names: PageName[], language: Language): Promise<string[]> {
  const scanned = await context.newPage()
  await scanned.goto(`${house.base}/s/${house.code}`)
  await scanned.waitForLoadState('networkidle')
  await scanned.close()
  const left = names
    .flatMap(name => all.opened[name].map(params => ({ name, params })))
    .filter((_, nth) => isInTurn(nth, language))
  const faults: string[] = []
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await context.newPage()
      for (let next = left.shift(); next; next = left.shift())
        faults.push(...(await faultsOn(house, page, next.name, next.params, language)))
      await page.close()
    }),
  )
  return faults
}

const isInTurn = (nth: number, language: Language) => !!process.env.TORTURE || nth % 2 === languages.indexOf(language)

const names = Object.keys(pages) as PageName[]
const light = (language: Language) => ({ language, dress: 'light' as const })
test.each(languages)('nothing serious on any page of a resident’s, %s, in any dress', async language => {
  const resident = await dressed(house, light(language), { device: all.device })
  const hers = names.filter(name => !ofStaff(name))
  expect(await faultsOf(resident, hers, language)).toEqual([])
  await resident.close()
})

test.each(languages)('nothing serious on any page of a worker’s, %s, in any dress', async language => {
  const worker = await dressed(house, light(language), { session: all.staff })
  expect(await faultsOf(worker, names.filter(ofStaff), language)).toEqual([])
  await worker.close()
})

test.each(languages)('nothing serious on what only somebody else sees, %s, in any dress', async language => {
  const looked = all.besides.map(async ({ name, params, ...who }) => {
    const hers = await dressed(house, light(language), who)
    const faults = await faultsOn(house, await hers.newPage(), name, params, language)
    await hers.close()
    return faults
  })
  expect((await Promise.all(looked)).flat()).toEqual([])
})
