import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from '../support/axe'
import { dressed, languages, type Look } from '../support/looks'
import { readPrint } from '../support/print'
import { House, shown } from '../support/resident'

const office = { viewport: { width: 1440, height: 900 } } as const
const meal = '想申请中午送餐，一个人住，腿脚不便。'.padEnd(500, '楼道里的灯也坏了三天，看不见台阶。')
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

test('written down on the phone, found by the printed receipt, answered, put right, covered for', async () => {
  const { context, page } = await screenOf('suqing')
  await queue(page)
  await shown(page).getByRole('button', { name: '代居民登记' }).click()
  const field = (name: string) => shown(page).getByRole('textbox', { name, exact: true })
  await field('说了什么').fill(meal)
  await field('电话').fill('000-0000 1234')
  const press = (name: string) => shown(page).getByRole('button', { name, exact: true }).click()
  await press('提交，出回执')
  await shown(page).getByText('请先得到本人同意，再打勾登记。').first().waitFor()
  for (const [role, name] of [
    ['radio', '3号楼'],
    ['radio', '民生服务'],
    ['radio', '养老照护'],
    ['switch', '已征得本人同意代为登记'],
  ] as const)
    await shown(page).getByRole(role, { name, exact: true }).click()
  await press('提交，出回执')
  await shown(page)
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .waitFor()
  const claimCode = await shown(page)
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .innerText()
  const { pages: sheets, text: onPaper, code } = await readPrint(await page.pdf({ preferCSSPageSize: true }))
  // A reader gives Chinese letter by letter.
  const printed = onPaper.replace(/\s/g, '')
  expect([sheets.map(size => size.map(Math.round)), printed.includes(claimCode), printed.includes('存根')]).toEqual([
    [[148, 210]],
    true,
    true,
  ])

  const finding = await (await house.newPhone()).newPage()
  await finding.goto(house.base + code!.data.slice(code!.data.indexOf('/#')))
  await shown(finding).getByRole('textbox', { name: '查办码' }).fill(claimCode)
  await shown(finding).getByRole('button', { name: '查进度', exact: true }).click()
  await shown(finding).getByText(meal).first().waitFor()
  const held = (await house.mineOf(finding))[0]!

  const [desk, handler] = [await house.person('suqing'), await screenOf('xuyifan')]
  const units = await desk.organisation.units({ id: (await desk.people.me()).roles[0]!.communityId })
  const unit = units.find(({ kind }) => kind === 'propertyCompany')!
  const handlerId = unit.handlers.find(({ name }) => name.zh === '许一帆')!.id
  const { version } = await desk.appeals.assign({
    id: held.id,
    version: held.version,
    unitId: unit.id,
    handlerId,
    priority: 'p3',
  })
  await (await house.person('xuyifan')).appeals.reply({ id: held.id, version, text: '周三起送餐。' })
  const at = handler.page
  await queue(at, `?id=${held.id}`)
  await button(at, '查看电话').click()
  const dialog = shown(at).getByRole('dialog')
  await dialog.getByRole('radio', { name: '回电核实' }).click()
  await dialog.getByRole('button', { name: '查看电话' }).click()
  await panel(at).getByText('000-0000 1234').waitFor()
  await button(at, '更多').click()
  await dialog.getByText('更正答复', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '更正后' }).fill('周四起送餐。')
  await dialog.getByRole('textbox', { name: /^为什么更正/ }).fill('日期写错了')
  await dialog.getByRole('button', { name: '发出更正' }).click()
  await dialog.waitFor({ state: 'detached' })
  await finding.reload()
  for (const said of ['周四起送餐。', '周三起送餐。', '已更正：日期写错了', /为“回电核实”看了您的电话/])
    await shown(finding).getByText(said).first().waitFor()
  await finding.goto(`${house.base}/#/pages/me/my-data/index`)
  await shown(finding).getByText('看了您留的电话 · 原因：回电核实').click()
  await finding.waitForURL(new RegExp(`appeals/detail.*${held.id}`))
  await at.goto(`${house.base}/#/staff/away/index`)
  await shown(at).getByRole('radio', { name: /18:00/ }).last().click()
  await shown(at).getByRole('radio', { name: '秦朗' }).click()
  await shown(at).getByRole('button', { name: '登记外出' }).click()
  await shown(at)
    .getByText(/秦朗代班到/)
    .first()
    .waitFor()
  const deputy = await screenOf('qinlang')
  await queue(deputy.page, `?handler=me&q=${held.number}`)
  await shown(deputy.page)
    .getByText(/秦朗代班到/)
    .first()
    .waitFor()
  await Promise.all([context, handler.context, deputy.context, finding.context()].map(one => one.close()))
})

test.each(languages)('nothing serious on an office screen, %s, in any dress', async language => {
  const { context } = await screenOf('suqing', { language, dress: 'light' })
  const opened = [
    ...[['staff/inbox', ''] as const, ['staff/queue', `?id=${id}`] as const],
    ...[['staff/handle', `?id=${id}`] as const, ['inbox', ''] as const],
  ]
  const faults = await Promise.all(
    opened.map(async ([name, params]) => faultsOn(house, await context.newPage(), name, params, language)),
  )
  await context.close()
  expect(faults.flat()).toEqual([])
})

test('a month in figures says what each counts, and leads to what is open of a kind', async () => {
  const { context, page } = await screenOf('suqing')
  await page.goto(`${house.base}/#/staff/figures/index`)
  const table = shown(page).getByRole('table', { name: '按类别' })
  const group = table.getByRole('link').first()
  const name = (await group.textContent())!
  await group.click()
  await page.waitForURL(/staff\/queue.*category=/)
  await shown(page)
    .getByRole('button', { name: `类别: ${name}` })
    .waitFor()
  await context.close()
})
