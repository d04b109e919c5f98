import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '@shared/people/people.views'
import { pages, type PageName } from '@/pages'
import { dressed, looks, type Look } from '../support/looks'
import { House, shown } from '../support/resident'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const device = randomBytes(32).toString('base64url')
let house: House
let staff: SignedIn
let submitted: string
let resolved: string

beforeAll(async () => {
  house = await House.open()
  staff = await house.as().demo.demoSignIn({ person: 'suqing' })
  submitted = (await file()).appeal.id
  resolved = await resolve((await file()).appeal)
})
afterAll(() => house.end())

async function file() {
  const place = await house.as().places.show({ code: house.code })
  const where = { areaId: place.doorstep.areaId, category: 'house.light', text: '五单元二楼的楼道灯不亮。' }
  return house.as('', device).appeals.file({ ...where, anonymousToHandler: false, wordsPublic: false })
}
async function resolve({ id, version }: { id: string; version: number }): Promise<string> {
  const [desk, handler] = [await house.person('suqing'), await house.person('xuyifan')]
  const { doorstep } = await house.as().places.show({ code: house.code })
  const units = await desk.organisation.units({ id: doorstep.community.id })
  const unitId = units.find(({ kind }) => kind === 'propertyCompany')!.id
  const assigned = await desk.appeals.assign({ id, version, unitId, priority: 'p2' })
  const replied = await handler.appeals.reply({ id, version: assigned.version, text: '今晚先换二楼的灯。' })
  await handler.appeals.resolve({ id, version: replied.version, code: 'fixed', text: '灯换好了。', noPhotoReason: '照片存档' })
  return id
}

/** Every page by its name, with what it is opened with; a page that is missing here does not compile. */
const opened: Record<PageName, () => string[]> = {
  home: () => [''],
  'places/pick': () => [''],
  'places/unknown': () => ['?code=ABCDEFG'],
  'organisation/who-serves': () => [''],
  'appeals/board': () => [''],
  'appeals/mine': () => [''],
  'appeals/file': () => [''],
  'appeals/filed': () => [`?id=${submitted}`],
  'appeals/detail': () => [`?id=${submitted}`, `?id=${resolved}`, `?id=${resolved}&rate=1`],
  'appeals/amend': () => [`?id=${submitted}`],
  'appeals/find': () => [''],
  inbox: () => [''],
  me: () => [''],
  'me/devices': () => [''],
  'me/password': () => [''],
  'sign-in': () => [''],
  'staff/inbox': () => [''],
  'staff/queue': () => [''],
  'staff/handle': () => [`?id=${submitted}`],
}
const ofStaff = (name: PageName) => /^(staff|me)\//.test(name)

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
  const left = names.flatMap(name => opened[name]().map(params => ({ name, params })))
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
  const resident = await dressed(house, look, { device })
  const worker = await dressed(house, look, { session: staff })
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
