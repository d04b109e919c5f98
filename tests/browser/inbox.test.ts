import { afterAll, beforeAll, expect, test } from 'vitest'
import { Finger, House, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

test('whoever signs in on the way is where she was, and her messages lead to her own matter', async () => {
  const context = await house.newPhone()
  const page = await house.scan(context)
  const finger = new Finger(page)
  await finger.named('link', '我的')
  await finger.named('button', '登录')
  await page.waitForURL(/sign-in/)
  await shown(page).getByText('林**', { exact: true }).first().click()
  await page.waitForURL(/pages\/me\/index/)
  await shown(page)
    .getByText(/3号楼.*居民/)
    .first()
    .waitFor()

  await finger.named('link', /^消息/)
  await page.waitForURL(/pages\/inbox\/index/)
  const unread = shown(page).getByRole('link', { name: /^未读/ })
  await unread.first().waitFor()
  const before = await unread.count()
  // Of the neighbourhood's notices she is told here too.
  await finger.on(unread.filter({ hasNotText: /打开看时间|紧急|公告有改动/ }).first())
  await page.waitForURL(/appeals\/detail/)
  await shown(page).getByRole('heading', { name: '消息' }).waitFor({ state: 'detached' })
  await finger.named('button', '返回')
  await page.waitForURL(/pages\/inbox\/index/)
  await expect.poll(() => unread.count(), { timeout: 10_000 }).toBe(before - 1)
  await context.close()
})

test('staff see on every tab how many messages are unread, until all are marked', async () => {
  const { context, page, finger } = await house.workerPhone('苏晴')
  await shown(page)
    .getByRole('link', { name: /^消息\s*\d+/ })
    .waitFor()
  await finger.named('link', /^消息/)
  await page.waitForURL(/pages\/inbox\/index/)
  await finger.named('button', '全部标为已读')
  await expect.poll(() => shown(page).getByRole('link', { name: /^未读/ }).count(), { timeout: 10_000 }).toBe(0)
  await finger.named('link', '诉求')
  await page.waitForURL(/staff\/queue/)
  await shown(page).getByRole('link', { name: '消息', exact: true }).waitFor()
  await context.close()
})
