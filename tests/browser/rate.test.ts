import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { dressed } from '../support/looks'
import { Finger, House, shown } from '../support/resident'

let house: House
let photo: Buffer
beforeAll(async () => {
  house = await House.open()
  photo = await sharp({ create: { width: 60, height: 45, channels: 3, background: '#335' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => house.end())

const words = '五单元二楼的楼道灯不亮，老人不敢下楼。'

/** A matter filed by a new phone and carried on by staff, and a phone that opened it by number and claim code. */
async function matter(until: 'assigned' | 'resolved') {
  const context = await house.newPhone()
  const page = await house.scan(context)
  const place = await house.as().places.show({ code: house.code })
  const filed = await house.as().appeals.file({
    ...{ areaId: place.doorstep.areaId, category: 'house.light', text: words },
    ...{ anonymousToHandler: false, wordsPublic: false },
  })
  const [desk, handler] = [await house.person('suqing'), await house.person('xuyifan')]
  const { id } = filed.appeal
  const units = await desk.organisation.units({ id: place.doorstep.community.id })
  const unitId = units.find(({ kind }) => kind === 'propertyCompany')!.id
  const assigned = await desk.appeals.assign({ id, version: filed.appeal.version, unitId, priority: 'p2' })
  if (until === 'resolved') {
    const { version } = await handler.appeals.reply({ id, version: assigned.version, text: '今晚先换二楼的灯。' })
    await handler.appeals.resolve({
      id,
      version,
      code: 'fixed',
      text: `灯换好了，记录 ${id.slice(-4)}。`,
      noPhotoReason: '照片存档',
    })
  }
  const finger = new Finger(page)
  await page.goto(`${house.base}/#/pages/appeals/find/index`)
  await shown(page).getByRole('textbox', { name: '编号' }).fill(filed.appeal.number)
  await shown(page).getByRole('textbox', { name: '查办码' }).fill(filed.claimCode.toLowerCase())
  await finger.named('button', '查进度')
  await page.waitForURL(/appeals\/detail/)
  await shown(page).getByText(words).first().waitFor()
  return { id, context, page, finger, desk, handler }
}

test('nothing is chosen beforehand; “not solved” opens it again with a new date, and may be changed', async () => {
  const { id, context, page, finger, desk } = await matter('resolved')
  await finger.named('button', '去评价')
  const sheet = shown(page).getByRole('dialog')
  expect(await sheet.locator('[aria-checked=true]').count()).toBe(0)
  expect(await sheet.getByRole('button', { name: '先答第 1 题' }).getAttribute('aria-disabled')).toBe('true')
  await finger.named('radio', '没解决')
  await finger.named('radio', /^不满意/)
  await finger.named('checkbox', '没到现场')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), finger.named('button', '拍照或选照片')])
  await chooser.setFiles([{ name: 'dark.jpg', mimeType: 'image/jpeg', buffer: photo }])
  await sheet.getByRole('img', { name: '照片 1' }).waitFor()
  await finger.named('button', '提交评价')
  await shown(page).getByText('您说没解决，已经重新办理').waitFor()
  await shown(page).getByRole('button', { name: '照片 1' }).waitFor()
  expect(await shown(page).innerText()).toMatch(/重办期限还剩[\s\S]*您的评价[\s\S]*没解决[\s\S]*不满意 · 没到现场/)
  expect((await desk.appeals.show({ id })).status).toBe('reopened')

  await finger.named('button', '修改评价')
  await finger.named('radio', '部分解决')
  await finger.named('radio', '请继续办')
  await finger.named('button', '去掉照片 1')
  await finger.named('button', '提交评价')
  await shown(page).getByText('部分解决').first().waitFor()
  await shown(page).getByRole('button', { name: '照片 1' }).waitFor({ state: 'detached' })
  expect((await desk.appeals.show({ id })).status).toBe('reopened')
  await context.close()
})

test('partly solved asks whether to go on; “that will do” closes it', async () => {
  const { id, context, page, finger, desk } = await matter('resolved')
  await finger.named('button', '去评价')
  await finger.named('radio', '部分解决')
  const send = shown(page).getByRole('button', { name: '还要继续办吗？请选一个' })
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  await finger.named('radio', '可以了')
  await finger.named('button', '提交评价')
  await expect.poll(async () => (await desk.appeals.show({ id })).status).toBe('closed')
  await context.close()
})

test('whoever was too late sees what it is now and keeps what she typed', async () => {
  const { id, context, page, finger, handler } = await matter('assigned')
  await finger.named('button', '补充情况')
  const typed = '一楼的灯也开始闪了。'
  await shown(page).getByRole('textbox', { name: '补充情况' }).fill(typed)
  const { version } = await handler.appeals.show({ id })
  await handler.appeals.reply({ id, version, text: '今晚先换二楼的灯。' })

  await finger.on(shown(page).getByRole('dialog').getByRole('button', { name: '补充情况' }))
  await shown(page).getByText('这件事刚有新进展，请看过再办，内容已存。').waitFor()
  await shown(page).getByText('今晚先换二楼的灯。').first().waitFor()
  expect(await shown(page).getByRole('textbox', { name: '补充情况' }).inputValue()).toBe(typed)

  const other = await context.newPage()
  await other.goto(page.url())
  await new Finger(other).named('button', '补充情况')
  expect(await shown(other).getByRole('textbox', { name: '补充情况' }).inputValue()).toBe(typed)
  await other.close()

  await finger.on(shown(page).getByRole('dialog').getByRole('button', { name: '补充情况' }))
  await shown(page).getByText('您补充了情况').waitFor()
  const { events } = await handler.appeals.show({ id })
  expect(events.filter(({ text }) => text === typed)).toHaveLength(1)
  await context.close()
})

test('two tabs of one phone: the second rating of the same answer changes the first, and nothing is lost', async () => {
  const { id, context, page, finger, desk } = await matter('resolved')
  const second = await context.newPage()
  await second.goto(page.url())
  await shown(second).getByText(words).first().waitFor()
  await finger.named('button', '去评价')
  await finger.named('radio', '解决了')
  await finger.named('button', '提交评价')
  await expect.poll(async () => (await desk.appeals.show({ id })).status).toBe('closed')

  const late = new Finger(second)
  await late.named('button', '去评价')
  await late.named('radio', '没解决')
  await shown(second).getByRole('textbox', { name: '还想说点什么' }).fill('晚上又灭了')
  await late.named('button', '提交评价')
  await shown(second).getByText('这件事刚有新进展，请看过再办，内容已存。').waitFor()
  expect(await shown(second).getByRole('textbox', { name: '还想说点什么' }).inputValue()).toBe('晚上又灭了')
  await late.named('button', '提交评价')
  await shown(second).getByText('您说没解决，已经重新办理').waitFor()
  expect((await desk.appeals.show({ id })).status).toBe('reopened')
  await context.close()
})

test('what was fixed weeks ago and is back takes two taps; both matters say so', async () => {
  const session = await house.as().demo.demoSignIn({ person: 'r14' })
  const hers = house.as(session.token).appeals
  const seen = await Promise.all((await hers.mine()).items.map(({ id }) => hers.show({ id })))
  const { id, number } = seen.find(({ can }) => can.includes('comeBack'))!
  const context = await dressed(house, { language: 'zh', dress: 'light' }, { session })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`${house.base}/#/pages/appeals/detail/index?id=${id}`)
  const finger = new Finger(page)
  await finger.named('button', '又出现了')
  await finger.named('button', '提交')
  await page.waitForURL(/appeals\/filed/)
  await finger.named('button', '看进度')
  await shown(page).getByText('同一处第 2 次', { exact: true }).waitFor()
  await shown(page).getByText(`和 ${number} 一样，修好后又出现了。`).first().waitFor()
  await finger.named('link', '看上次怎么办的')
  await shown(page).getByText('修好后又出现了', { exact: true }).waitFor()
  expect(await shown(page).getByRole('button', { name: '又出现了', exact: true }).count()).toBe(0)
  await context.close()
})

test('whoever met the same says whether it is solved at hers, apart from the rating, and may say otherwise', async () => {
  const { id, context, page: filers, desk, handler } = await matter('assigned')
  const neighbours = await house.newPhone()
  const page = await house.scan(neighbours)
  const finger = new Finger(page)
  await page.goto(`${house.base}/#/pages/appeals/detail/index?id=${id}`)
  await finger.named('button', /^我也遇到/)
  await shown(page).getByText('1 户也遇到').waitFor()
  const { version } = await handler.appeals.reply({
    id,
    version: (await desk.appeals.show({ id })).version,
    text: '今晚换二楼的灯。',
  })
  await handler.appeals.resolve({ id, version, code: 'fixed', text: `换好了，记录 ${id.slice(-4)}。`, noPhotoReason: '照片存档' })
  await page.reload()
  await shown(page).getByText('您家也好了吗？').waitFor()
  expect(await shown(page).locator('[aria-checked=true]').count()).toBe(0)
  await finger.named('radio', '没解决')
  await shown(page)
    .getByText(/没解决 1 户/)
    .waitFor()
  await finger.named('radio', '解决了')
  await shown(page)
    .getByText(/解决了 1 户，部分解决 0 户，没解决 0 户/)
    .waitFor()
  expect((await desk.appeals.show({ id })).status).toBe('resolved')
  await filers.reload()
  await shown(filers)
    .getByText(/解决了 1 户/)
    .waitFor()
  expect(await shown(filers).getByText('您家也好了吗？').count()).toBe(0)
  await neighbours.close()
  await context.close()
})
