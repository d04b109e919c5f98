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

/** The office screen of whoever may change the list, or of somebody else. */
async function desk(look: Look, person = 'yenanqiao') {
  const session = await house.as().demo.demoSignIn({ person })
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

const light = { language: 'zh', dress: 'light' } as const
async function filed() {
  const resident = house.as()
  const { doorstep } = await resident.places.show({ code: house.code })
  const where = { areaId: doorstep.areaId, category: 'house.light', text: '六单元门口的感应灯一直闪，晚上晃眼睛。' }
  return (await resident.appeals.file({ ...where, anonymousToHandler: false, wordsPublic: false })).appeal
}

test('rows are picked and given away, and what failed stays picked; a filter is kept; all by the keyboard alone', async () => {
  const matters = [await filed(), await filed(), await filed()]
  const { context, page } = await desk(light, 'suqing')
  await page.goto(`${house.base}/#/staff/queue/index?part=toAccept&sort=newest`)
  const press = (key: string) => page.keyboard.press(key)
  const dialog = shown(page).getByRole('dialog')
  const bar = shown(page).getByRole('region', { name: '选中的诉求' })
  await shown(page).locator(`#matter-${matters[0]!.id}`).waitFor()
  for (const key of ['j', 'x', 'j', 'j', 'X']) await press(key)
  await bar.getByText('已选 3 件').waitFor()
  expect(
    await shown(page)
      .getByRole('checkbox', { name: `选 ${matters[1]!.number}`, checked: true })
      .count(),
  ).toBe(1)
  // Meanwhile somebody else was at one of them.
  const { id: moved, version } = matters[1]!
  await (await house.person('suqing')).appeals.setTitle({ id: moved, version, title: '感应灯一直闪' })
  await press('a')
  await dialog.getByRole('radio', { name: /梧桐里物业/ }).focus()
  await press('Enter')
  await dialog.getByRole('button', { name: '分派', exact: true }).focus()
  await press('Enter')
  await dialog.getByText('办好 2 件').waitFor()
  await dialog.getByText(/这件事刚有新进展/).waitFor()
  await press('Escape')
  await bar.getByText('已选 1 件').waitFor()
  await shown(page).locator(`#matter-${matters[0]!.id}`).waitFor({ state: 'detached' })
  // As it stands now it may be given away.
  await shown(page).getByText('感应灯一直闪').first().waitFor()
  await press('a')
  await dialog.getByRole('radio', { name: /梧桐里物业/ }).focus()
  await press('Enter')
  await dialog.getByRole('button', { name: '分派', exact: true }).focus()
  await press('Enter')
  await bar.waitFor({ state: 'detached' })

  await press('/')
  await page.keyboard.type('3号楼')
  await page.waitForURL(/q=/)
  await press('Escape')
  await press('f')
  await dialog.getByRole('textbox', { name: '给现在的条件起个名字' }).focus()
  await page.keyboard.type('三号楼新来的')
  await press('Enter')
  await dialog.getByText('三号楼新来的').waitFor()
  await press('Escape')
  // The same at another screen, from nothing.
  const other = await desk(light, 'suqing')
  await other.page.goto(`${house.base}/#/staff/queue/index`)
  await shown(other.page).getByRole('table').waitFor()
  await other.page.keyboard.press('f')
  await shown(other.page)
    .getByRole('link', { name: /三号楼新来的/ })
    .click()
  await other.page.waitForURL(/part=toAccept.*sort=newest.*q=/)
  await other.page.keyboard.press('?')
  await shown(other.page).getByRole('dialog').getByText('选这一行，再按取消').waitFor()
  await other.page.keyboard.press('Escape')
  await other.page.keyboard.press('g')
  await other.page.keyboard.press('l')
  await other.page.waitForURL(/staff\/ledger/)
  await Promise.all([context.close(), other.context.close()])
})
