import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from '../support/axe'
import { dressed, languages, type Look } from '../support/looks'
import { House, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

/** The office screen of whoever may change the list. */
async function desk(look: Look) {
  const session = await house.as().demo.demoSignIn({ person: 'yenanqiao' })
  const context = await dressed(house, look, { session }, { viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(15_000)
  return { context, page: await context.newPage() }
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const panel = (page: Page) => shown(page).getByRole('complementary')

test.each(languages)('nothing serious on the duty list with a field open, %s, in any dress', async language => {
  const { context, page } = await desk({ language, dress: 'light' })
  const { doorstep } = await house.as().places.show({ code: house.code })
  expect(await faultsOn(house, page, 'staff/duties', `?category=house&areaId=${doorstep.grid!.id}`, language)).toEqual([])
  await context.close()
})

test('the duty list is walked, opened and changed with the keyboard alone', async () => {
  const { context, page } = await desk({ language: 'zh', dress: 'light' })
  await page.goto(`${house.base}/#/staff/duties/index`)
  const grid = shown(page).getByRole('grid')
  await grid.waitFor()
  const stops = grid.locator('[tabindex="0"]')
  expect(await stops.count()).toBe(1)
  await stops.focus()
  const walk: (string | undefined)[] = []
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    await page.keyboard.press(key)
    walk.push(
      await page.evaluate(() => document.activeElement?.querySelector('.heard')?.textContent ?? document.activeElement?.id),
    )
  }
  const across = [
    '环境卫生，第一网格：',
    '房屋设施，第一网格：',
    '水电气热网，第一网格：',
    '房屋设施，第一网格：',
    '房屋设施，梧桐里社区：',
  ]
  expect(walk).toEqual([...across, 'duty-house', 'duty-house', 'duty-house'])
  // A class opens to its items.
  await page.keyboard.press('Enter')
  await grid.getByRole('button', { name: /^电梯，梧桐里社区/ }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('heading', { name: '房屋设施 × 梧桐里社区' }).waitFor()
  expect(await focused(page)).toBe('duty-panel')
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  expect(await focused(page)).toMatch(/^duty-house-/)
  // The one place that nobody leads is filled from the report.
  const press = async (locator: Locator) => (await locator.focus(), page.keyboard.press('Enter'))
  await press(shown(page).getByRole('link', { name: /网络通信/ }))
  await press(panel(page).getByRole('button', { name: '主办: 未定' }))
  await press(panel(page).getByRole('menuitemradio', { name: '青檐街道办事处' }))
  await press(panel(page).getByRole('button', { name: '保存' }))
  await shown(page).getByRole('heading', { name: '责任清单：每处都有人负责' }).waitFor()
  await context.close()
})
