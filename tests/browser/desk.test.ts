import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from '../support/axe'
import { dressed, languages, type Look } from '../support/looks'
import { House, shown } from '../support/resident'

const office = { viewport: { width: 1440, height: 900 } } as const
const words = '六单元门口的感应灯一直闪，晚上晃眼睛。'
let house: House
let id: string
beforeAll(async () => {
  house = await House.open()
  id = (await filed()).id
})
afterAll(() => house.end())

async function filed() {
  const resident = house.as()
  const { doorstep } = await resident.places.show({ code: house.code })
  const where = { areaId: doorstep.areaId, category: 'house.light', text: words }
  return (await resident.appeals.file({ ...where, anonymousToHandler: false, wordsPublic: false })).appeal
}
/** An office screen at which that person sits. */
async function screenOf(
  person: string,
  look: Look = { language: 'zh', dress: 'light' },
): Promise<{ context: BrowserContext; page: Page }> {
  const session = await house.as().demo.demoSignIn({ person })
  const context = await dressed(house, look, { session }, office)
  context.setDefaultTimeout(15_000)
  return { context, page: await context.newPage() }
}
const queue = async (page: Page, params = '') => {
  await page.goto(`${house.base}/#/staff/queue/index${params}`)
  await shown(page).getByRole('table').waitFor()
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const panel = (page: Page) => shown(page).getByRole('complementary')
const button = (page: Page, name: string | RegExp) =>
  panel(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()

test('the queue is walked and a matter is handled with the keyboard alone', async () => {
  const { context, page } = await screenOf('suqing')
  await queue(page, '?part=toAccept')
  const rows = await shown(page)
    .getByRole('table')
    .getByRole('link')
    .evaluateAll(links => links.map(link => link.id))
  expect(rows.length).toBeGreaterThan(1)
  const walk: string[] = []
  for (const key of ['j', 'j', 'k', 'ArrowDown', 'ArrowUp', 'k']) {
    await page.keyboard.press(key)
    walk.push(await focused(page))
  }
  expect(walk).toEqual([0, 1, 0, 1, 0, 0].map(n => rows[n]))
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid')

  for (let i = 0; (await focused(page)) !== `matter-${id}` && i < rows.length; i++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await panel(page).getByText(words).first().waitFor()
  expect(await focused(page)).toBe('matter-panel')
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  expect(await focused(page)).toBe(`matter-${id}`)

  await page.keyboard.press('Enter')
  await button(page, '受理分派').focus()
  await page.keyboard.press('Enter')
  const dialog = shown(page).getByRole('dialog')
  await dialog.getByRole('radio', { name: /梧桐里物业/, checked: true }).waitFor()
  await page.keyboard.press('j')
  await dialog.waitFor()
  await dialog.getByRole('button', { name: '受理并分派' }).focus()
  await page.keyboard.press('Enter')
  await panel(page).getByText('已分派').first().waitFor()
  // It is accepted now: gone from this part, still open beside it.
  await shown(page).locator(`#matter-${id}`).waitFor({ state: 'detached' })
  await panel(page).getByText(words).first().waitFor()
  await context.close()
})

test('what is filtered and open survives a reload, and the typed number is found', async () => {
  const { context, page } = await screenOf('suqing')
  await queue(page)
  await shown(page).getByRole('radio', { name: '待评价' }).click()
  await shown(page).getByRole('button', { name: /^类别/ }).click()
  await shown(page).getByRole('menuitemradio', { name: '房屋设施' }).first().click()
  await page.waitForURL(/part=toRate.*category=house/)
  await shown(page).getByRole('button', { name: /^类别/ }).click()
  await page.keyboard.press('Escape')
  await shown(page).getByRole('menu').waitFor({ state: 'detached' })
  await page.reload()
  await shown(page).getByRole('radio', { name: '待评价', checked: true }).waitFor()
  await shown(page).getByRole('button', { name: '类别: 房屋设施' }).waitFor()

  await queue(page, '?part=open')
  const { number } = await (await house.person('suqing')).appeals.show({ id })
  await shown(page).getByRole('textbox', { name: '搜编号、楼栋、标题' }).fill(number)
  await page.waitForURL(/q=/)
  await expect.poll(() => shown(page).getByRole('table').getByRole('link').count()).toBe(1)
  await shown(page).getByRole('table').getByRole('link').click()
  await panel(page).getByText(words).first().waitFor()
  await page.reload()
  await panel(page).getByText(words).first().waitFor()
  expect(await shown(page).getByRole('textbox', { name: '搜编号、楼栋、标题' }).inputValue()).toBe(number)
  await context.close()
})

test('of two who work on one matter at two screens the second keeps what she typed', async () => {
  const [first, second] = await Promise.all([screenOf('xuyifan'), screenOf('qinlang')])
  for (const { page } of [first, second]) {
    await queue(page, `?id=${id}`)
    await button(page, '答复').click()
  }
  const field = (page: Page) => shown(page).getByRole('dialog').getByRole('textbox', { name: '写给居民' })
  await field(second.page).fill('我这边写了一大段，不能丢。')
  await field(first.page).fill('今晚换感应头。')
  const send = (page: Page) => shown(page).getByRole('dialog').getByRole('button', { name: '发送答复' }).click()
  await send(first.page)
  await shown(first.page).getByRole('dialog').waitFor({ state: 'detached' })
  await send(second.page)
  await shown(second.page).getByText('刚有新进展，先看看。您写的还在。').first().waitFor()
  await panel(second.page).getByText('今晚换感应头。').first().waitFor()
  expect(await field(second.page).inputValue()).toBe('我这边写了一大段，不能丢。')
  await send(second.page)
  await panel(second.page).getByText('我这边写了一大段，不能丢。').first().waitFor()
  await Promise.all([first.context.close(), second.context.close()])
})

test('the day’s work leads to each matter', async () => {
  const { context, page } = await screenOf('xuyifan')
  await page.goto(`${house.base}/#/staff/inbox/index`)
  await shown(page)
    .getByRole('link', { name: new RegExp(words.slice(0, 8)) })
    .first()
    .click()
  await page.waitForURL(new RegExp(`staff/handle.*${id}`))
  await shown(page).getByText(words).first().waitFor()
  await context.close()
})

test.each(languages)('nothing serious on an office screen, %s, in any dress', async language => {
  const { context } = await screenOf('suqing', { language, dress: 'light' })
  const opened = [
    ...[['staff/inbox', ''] as const, ['staff/queue', `?id=${id}`] as const],
    ...[['staff/handle', `?id=${id}`] as const, ['inbox', ''] as const],
  ]
  const looked = opened.map(async ([name, params]) => faultsOn(house, await context.newPage(), name, params, language))
  const faults = (await Promise.all(looked)).flat()
  await context.close()
  expect(faults).toEqual([])
})
