import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataExport } from '@shared/people/people.views'
import { Finger, House, shown } from '../support/resident'

const keeper = { account: 'keeper', password: 'wutong 2026 xx' }
let house: House
let plain: House
beforeAll(async () => {
  house = await House.open()
  plain = await House.open({}, keeper)
})
afterAll(() => Promise.all([house.end(), plain.end()]))

const typed = (page: Page, name: string) => shown(page).getByRole('textbox', { name })
const secret = (page: Page, name: string) => shown(page).getByLabel(name, { exact: true }).last()
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
