import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { fileHere, Finger, House, shown } from '../support/resident'

let house: House
let photo: Buffer
beforeAll(async () => {
  house = await House.open()
  photo = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => house.end())

const words = '楼上半夜还有脚步声，已经两天了。'
const box = (page: Page) => shown(page).getByRole('textbox', { name: '发生了什么？' })
const formAddress = () => `${house.base}/#/pages/appeals/file/index`

/** A phone on which the words, a photo and the category are ready to go. */
async function readyForm() {
  const context = await house.newPhone()
  const page = await house.scan(context)
  await fileHere(page).click()
  await box(page).fill(words)
  await shown(page).getByText('您说的可能是').waitFor()
  const finger = new Finger(page)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), finger.named('button', '拍照或选照片')])
  await chooser.setFiles([{ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: photo }])
  await shown(page).getByRole('img', { name: '照片 1' }).waitFor()
  await finger.named('radio', '生活声')
  return { context, page, finger }
}
test('offline, double tap, closed, reopened, online: exactly one appeal, with its words and photo', async () => {
  const { context, page } = await readyForm()
  await context.setOffline(true)
  await shown(page).getByRole('button', { name: '提交诉求' }).dblclick()
  await shown(page).getByText('网络断了，内容已存好').waitFor()
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(formAddress())
  await shown(again).getByText('上次没发出去，内容都在').waitFor()
  expect(await box(again).inputValue()).toBe(words)
  await shown(again).getByRole('img', { name: '照片 1' }).waitFor()
  expect(await house.mineOf(again)).toHaveLength(0)

  await shown(again).getByRole('button', { name: '现在发出' }).dblclick()
  await again.waitForURL(/appeals\/filed/)
  const mine = await house.mineOf(again)
  expect(mine).toHaveLength(1)
  expect(mine[0]).toMatchObject({ text: words, photos: [{ width: 1280 }] })
  const later = await context.newPage()
  await later.goto(formAddress())
  expect(await box(later).inputValue()).toBe('')
  await context.close()
})

test('as long as the page is open it goes by itself when the network comes back', async () => {
  const { context, page } = await readyForm()
  await context.setOffline(true)
  await shown(page).getByRole('button', { name: '提交诉求' }).click()
  await shown(page).getByText('网络断了，内容已存好').waitFor()
  await context.setOffline(false)
  await page.waitForURL(/appeals\/filed/)
  expect(await house.mineOf(page)).toHaveLength(1)
  await context.close()
})

test('an answer that was lost, then words changed and sent again: one appeal, with the words as they are now', async () => {
  const { context, page, finger } = await readyForm()
  let lost = 0
  await page.route('**/api/appeals', async route => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await finger.named('button', '提交诉求')
  await shown(page).getByText('网络断了，内容已存好').waitFor()
  await box(page).fill(`${words}早上也有。`)
  await finger.named('button', '提交诉求')
  await page.waitForURL(/appeals\/filed/)
  const mine = await house.mineOf(page)
  expect(mine).toHaveLength(1)
  expect(mine[0]!.text).toBe(`${words}早上也有。`)
  await context.close()
})

test('an upload whose answer was lost leaves one photo, and a photo forgotten by the server is sent anew', async () => {
  const { context, page, finger } = await readyForm()
  let uploads = 0
  await page.route('**/api/files', async route => {
    if (uploads++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  let filings = 0
  await page.route('**/api/appeals', route =>
    filings++ > 0
      ? route.continue()
      : route.fulfill({
          status: 422,
          json: { error: { code: 'appeal.photoMissing', message: '有照片找不到了', fields: { photoIds: '有照片找不到了' } } },
        }),
  )
  await finger.named('button', '提交诉求')
  await shown(page).getByText('网络断了，内容已存好').waitFor()
  await finger.named('button', '现在发出')
  await page.waitForURL(/appeals\/filed/)
  expect(uploads).toBe(3)
  const mine = await house.mineOf(page)
  expect(mine[0]!.photos).toHaveLength(1)
  await context.close()
})
