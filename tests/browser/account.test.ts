import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataExport } from '@shared/people/people.views'
import { dressed } from '../support/looks'
import { Finger, House, shown } from '../support/resident'

const keeper = { account: 'keeper', password: 'wutong 2026 xx' }
const neighbour = { ...keeper, account: 'neighbour', community: '石榴园' }
const office = { viewport: { width: 1440, height: 900 } }
let house: House
let plain: House
beforeAll(async () => {
  ;[plain, house] = await Promise.all([House.open({}, keeper, neighbour), House.open()])
})
afterAll(() => Promise.all([house.end(), plain.end()]))

const typed = (page: Page, name: string) => shown(page).getByRole('textbox', { name })
/** The element that is typed into: its frame bears the name as well, and is there before it. */
const secret = (page: Page, name: string) =>
  shown(page)
    .locator('input')
    .and(shown(page).getByLabel(name, { exact: true }))
const token = (page: Page) => page.evaluate(() => (JSON.parse(localStorage.getItem('session') ?? '{}') as { data?: string }).data)

test('a number and its code sign her in; she corrects her name, takes what is held of her, and deletes it', async () => {
  const context = await house.newPhone()
  const page = await house.scan(context)
  const finger = new Finger(page)
  await page.goto(`${house.base}/#/pages/sign-in/index`)
  await finger.named('button', '登录')
  await shown(page).getByText('请填 11 位手机号').first().waitFor()
  await typed(page, '手机号').fill('100 0000 0021')
  await finger.named('button', '获取验证码')
  await shown(page)
    .getByRole('button', { name: /\d+ 秒后可重发/ })
    .waitFor()
  const code = /SMS 100\*{4}0021 \D*(\d{6})/.exec(house.said())?.[1] ?? ''
  await typed(page, '短信验证码').fill(code.replace(/\d$/, last => String((Number(last) + 1) % 10)))
  await finger.named('checkbox', '同意用手机号登录')
  await finger.named('button', '登录')
  await shown(page).getByText('还可再试 4 次').first().waitFor()
  expect(await typed(page, '手机号').inputValue()).toBe('100 0000 0021')
  await typed(page, '短信验证码').fill(code)
  await finger.named('button', '登录')
  await page.waitForURL(/pages\/home/)

  await page.goto(`${house.base}/#/pages/me/my-data/index`)
  await finger.named('button', '改正')
  await typed(page, '称呼').fill('王小林')
  await finger.named('button', '保存称呼')
  await shown(page).getByText('称呼和账号').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), finger.named('button', '下载我的数据')])
  expect(file.suggestedFilename()).toMatch(/^linli-\d{4}-\d\d-\d\d\.json$/)
  const { sections } = JSON.parse(readFileSync(await file.path(), 'utf8')) as DataExport
  expect(sections.find(({ key }) => key === 'phone')?.rows[0]?.phone).toBe('10000000021')
  expect(sections.find(({ key }) => key === 'account')?.rows[0]?.name).toBe('王小林')

  const before = await token(page)
  await finger.named('button', '注销')
  await finger.named('button', '先不注销')
  expect(await token(page)).toBe(before)
  await finger.named('button', '注销')
  await finger.named('button', '确定注销')
  await page.waitForURL(/pages\/home/)
  expect(await token(page)).toBeFalsy()
  await page.goto(`${house.base}/#/pages/me/my-data/index`)
  await shown(page).getByText('我们没有存您的东西').waitFor()
  await context.close()
})

test('whoever holds a role reads why her account stays', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  await page.goto(`${house.base}/#/pages/sign-in/index`)
  await shown(page).getByText('苏晴', { exact: true }).click()
  await page.waitForURL(/staff\/inbox/)
  await page.goto(`${house.base}/#/pages/me/my-data/index`)
  await shown(page).getByText('请管理员先结束角色').waitFor()
  expect(await shown(page).getByRole('button', { name: '注销' }).count()).toBe(0)
  await context.close()
})

test('an admin opens an account; with its password one sets an own one, and works in both communities that one belongs to', async () => {
  const signedIn = async ({ account, password }: typeof keeper) =>
    plain.as((await plain.as().people.signIn({ account, password })).token)
  const { token: session, me } = await plain.as().people.signIn(keeper)
  const desk = await dressed(plain, { language: 'zh', dress: 'light' }, { session: { token: session, me } }, office)
  const page = await desk.newPage()
  const finger = new Finger(page)
  await page.goto(`${plain.base}/#/staff/inbox/index`)
  await finger.named('link', '同事')
  await finger.named('button', '加同事')
  const sheet = shown(page).getByRole('dialog')
  await sheet.getByRole('textbox', { name: '姓名' }).fill('宁小雨')
  await sheet.getByRole('textbox', { name: '账号' }).fill('ningxiaoyu')
  await sheet.getByRole('button', { name: '开账号' }).click()
  await sheet.getByText('请选一个角色').waitFor()
  await sheet.getByRole('radio', { name: '内容审核' }).click()
  await sheet.getByRole('button', { name: '开账号' }).click()
  await sheet.getByText('密码只显示这一次').waitFor()
  const given = await sheet.locator('.t-code').innerText()
  await sheet.getByRole('button', { name: '告诉了，关掉' }).click()
  await shown(page).getByText('还没改成自己的密码').waitFor()
  expect(await shown(page).innerText()).toContain('唯一的管理员')
  await desk.close()

  const there = await signedIn(neighbour)
  const { communityId } = (await there.people.me()).roles[0]!
  await there.people.appoint({ id: communityId, account: 'ningxiaoyu', role: 'dispatcher' })
  const context = await plain.browser.newContext({ ...office, locale: 'zh-CN' })
  const hers = await context.newPage()
  const notThere: string[] = []
  hers.on('response', answer => answer.status() === 404 && notThere.push(answer.url()))
  const her = new Finger(hers)
  await hers.goto(`${plain.base}/#/pages/sign-in/index`)
  await her.named('button', '我是工作人员')
  await typed(hers, '账号').fill('ningxiaoyu')
  await secret(hers, '密码').fill(given)
  await her.named('button', '登录')
  await shown(hers).getByText('这个密码是管理员给的').waitFor()
  await secret(hers, '现在的密码').fill(given)
  await secret(hers, '新密码').fill('another 2027 yy')
  await her.named('button', '修改密码')
  await hers.waitForURL(/staff\/inbox/)
  // Where nobody is invented, nobody asks who is.
  expect(notThere).toEqual([])
  await her.named('button', '哪个社区: 银杏里')
  await shown(hers).getByRole('menuitemradio', { name: '石榴园' }).click()
  await shown(hers).getByRole('button', { name: '哪个社区: 石榴园' }).waitFor()
  await hers.reload()
  await shown(hers).getByRole('button', { name: '哪个社区: 石榴园' }).waitFor()
  expect(await shown(hers).getByRole('navigation').innerText()).toContain('受理')
  await context.close()
})

test('account and password let her in, and a new password takes the place of the old', async () => {
  const context = await plain.newPhone()
  const page = await context.newPage()
  const finger = new Finger(page)
  const enter = async (password: string) => {
    await page.goto(`${plain.base}/#/pages/sign-in/index`)
    await finger.named('button', '我是工作人员')
    await typed(page, '账号').fill(keeper.account)
    await secret(page, '密码').fill(password)
    await finger.named('button', '登录')
  }
  await enter(keeper.password)
  await page.waitForURL(/staff\/inbox/)
  await page.goto(`${plain.base}/#/pages/me/password/index`)
  await secret(page, '现在的密码').fill('not this one 1')
  await secret(page, '新密码').fill('another 2027 yy')
  await finger.named('button', '修改密码')
  await shown(page).getByText('账号或密码不对').first().waitFor()
  await secret(page, '现在的密码').fill(keeper.password)
  await finger.named('button', '修改密码')
  await page.waitForURL(url => !url.hash.includes('me/password'))
  await page.goto(`${plain.base}/#/pages/me/index`)
  await finger.named('button', '退出登录')
  await page.waitForURL(/pages\/home/)
  await enter(keeper.password)
  await shown(page).getByText('账号或密码不对').first().waitFor()
  await secret(page, '密码').fill('another 2027 yy')
  await finger.named('button', '登录')
  await page.waitForURL(/staff\/inbox/)
  await context.close()
})
