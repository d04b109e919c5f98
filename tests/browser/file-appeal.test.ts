import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileHere, Finger, House, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

const words = '二单元三楼到四楼的楼道灯不亮，已经三天了。'
async function formAtTheDoor() {
  const context = await house.newPhone()
  const page = await house.scan(context)
  await fileHere(page).click()
  await shown(page).getByRole('textbox', { name: '发生了什么？' }).waitFor()
  return { context, page, finger: new Finger(page) }
}
const write = (page: Awaited<ReturnType<typeof formAtTheDoor>>['page'], text = words) =>
  shown(page).getByRole('textbox', { name: '发生了什么？' }).fill(text)

test('from the form with text written to a number on the screen it takes at most three taps', async () => {
  const { context, page, finger } = await formAtTheDoor()
  await write(page)
  await finger.named('radio', '房屋设施')
  await finger.named('radio', '门禁对讲')
  await finger.named('button', '提交诉求')
  await page.waitForURL(/appeals\/filed/)
  await expect.poll(() => shown(page).innerText()).toMatch(/编号 \d{8}-\d{3}/)
  expect(finger.taps).toBeLessThanOrEqual(3)
  expect(await shown(page).innerText()).toMatch(/查办码[\s\S]*[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/)
  // From now on there is something of her own to ask for: the first screen takes two requests.
  const asked: string[] = []
  const again = await context.newPage()
  again.on('request', request => request.url().includes('/api/') && asked.push(new URL(request.url()).pathname))
  await again.goto(`${house.base}/`)
  await shown(again).getByText('我的进行中').first().waitFor()
  await again.waitForLoadState('networkidle')
  expect(asked.sort()).toEqual([expect.stringMatching('/api/home/areas/'), '/api/home/mine'])
  await context.close()
})

test('three taps are enough where danger must be ruled out first', async () => {
  const { context, page, finger } = await formAtTheDoor()
  await write(page, '北面外墙有一块瓷砖松了。')
  await finger.named('radio', '房屋设施')
  await finger.named('radio', '外墙脱落')
  await finger.named('button', '没有危险，提交')
  await page.waitForURL(/appeals\/filed/)
  await expect.poll(() => shown(page).innerText()).toMatch(/编号 \d{8}-\d{3}/)
  expect(finger.taps).toBeLessThanOrEqual(3)
  await context.close()
})

test('what the words say is offered as a category; what may be the same is shown, looked at and passed by', async () => {
  const { context, page, finger } = await formAtTheDoor()
  await write(page)
  await finger.named('radio', '楼道灯')
  await finger.named('button', '提交诉求')
  const sheet = shown(page).getByRole('dialog')
  expect(await sheet.innerText()).toMatch(/附近有 \d 件相似的事[\s\S]*二单元楼道灯不亮/)
  await finger.named('button', '都不是，继续提交')
  await page.waitForURL(/appeals\/filed/)
  expect(finger.taps).toBe(3)
  await context.close()
})

test('a danger leads to the phone; nothing is sent and nothing of it is kept', async () => {
  const { context, page, finger } = await formAtTheDoor()
  const sent: string[] = []
  page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  await write(page, '有人困在里面了，停在三楼。')
  await finger.named('radio', '房屋设施')
  await finger.named('radio', '电梯')
  await finger.named('radio', '是')
  const sheet = shown(page).getByRole('dialog')
  expect(await sheet.innerText()).toMatch(/119[\s\S]*可以这样说/)
  await finger.named('button', '关闭')
  await finger.named('radio', '是')
  await page.waitForTimeout(500)
  expect(sent).toEqual([])
  expect(await house.mineOf(page)).toEqual([])
  await context.close()
})

test('what is missing is said beside its field and on top, and nothing is sent', async () => {
  const { context, page, finger } = await formAtTheDoor()
  const sent: string[] = []
  page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  await write(page, '灯坏')
  await finger.named('button', '提交诉求')
  const form = shown(page)
  await form.getByText('还差 2 处就能提交').waitFor()
  expect(await form.innerText()).toContain('请写清在哪里、何时开始，至少 5 个字。')
  expect(await form.innerText()).toContain('请选一个类别，不确定就选“其他”。')
  expect(sent).toEqual([])
  await write(page)
  await form.getByText('还差 1 处就能提交').waitFor()
  // A kind of matter that asks something of its own: said on top and beside it, until it is answered.
  await finger.named('radio', '其他')
  await finger.named('radio', '失物招领')
  await form.getByText('这一问要回答，选好再提交。').waitFor()
  expect(sent).toEqual([])
  await finger.named('radio', '捡到了')
  await form.getByRole('textbox', { name: '是什么东西？' }).fill('一串钥匙')
  await finger.named('button', '提交诉求')
  await page.waitForURL(/appeals\/filed/)
  await finger.named('button', '看进度')
  await expect.poll(() => shown(page).innerText(), { timeout: 10_000 }).toMatch(/您是捡到还是丢了？\s*捡到了[\s\S]*一串钥匙/)
  await context.close()
})

test('a refusal is told, the words stay, and the next try files it once', async () => {
  const { context, page, finger } = await formAtTheDoor()
  await write(page)
  await finger.named('radio', '楼道灯')
  let refused = 0
  await page.route('**/api/appeals', route =>
    refused++ === 0
      ? route.fulfill({
          status: 429,
          json: { error: { code: 'limit.tooFast', message: '点得太快了，7 秒后再试，内容还在。', retryAfter: 7 } },
        })
      : route.continue(),
  )
  await finger.named('button', '提交诉求')
  await finger.named('button', '看详情')
  await finger.named('button', '不是同一件，继续提交')
  await shown(page).getByText('点得太快了，7 秒后再试，内容还在。').waitFor()
  expect(await shown(page).getByRole('textbox', { name: '发生了什么？' }).inputValue()).toBe(words)
  await finger.named('button', '提交诉求')
  await page.waitForURL(/appeals\/filed/)
  await context.close()
})

test('what is said goes with it; without the microphone nothing that was written is lost', async () => {
  const { context, page, finger } = await formAtTheDoor()
  await write(page)
  await finger.named('button', '录一段话')
  await shown(page)
    .getByText(/没有麦克风权限/)
    .waitFor()
  expect(await shown(page).getByRole('textbox', { name: '发生了什么？' }).inputValue()).toBe(words)
  await context.grantPermissions(['microphone'])
  await finger.named('button', '录一段话')
  await shown(page)
    .getByText(/正在录 1 \/ 60 秒/)
    .waitFor()
  await finger.named('button', '录好了')
  await shown(page)
    .getByRole('button', { name: /^听录音/ })
    .waitFor()
  await finger.named('radio', '房屋设施')
  await finger.named('radio', '门禁对讲')
  await finger.named('button', '提交诉求')
  await finger.named('button', '都不是，继续提交')
  await page.waitForURL(/appeals\/filed/)
  await finger.named('button', '看进度')
  const heard = page.waitForResponse(/\/files\/\w+\.wav/)
  await shown(page)
    .getByRole('button', { name: /^听录音/ })
    .click()
  expect([(await heard).status(), (await heard).headers()['content-type']]).toEqual([200, 'audio/wav'])
  await shown(page).getByRole('button', { name: '停' }).waitFor()
  await context.close()
})
