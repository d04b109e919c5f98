import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endVote } from '../support/end-vote'
import { Finger, House, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

const words = '六单元门口的感应灯一直闪，晚上晃眼睛。'

const fill = (page: Page, name: string, text: string) => shown(page).getByRole('dialog').getByRole('textbox', { name }).fill(text)

async function filed() {
  const resident = house.as()
  const place = await resident.places.show({ code: house.code })
  const { appeal } = await resident.appeals.file({
    ...{ areaId: place.doorstep.areaId, category: 'house.light', text: words },
    ...{ anonymousToHandler: false, wordsPublic: false },
  })
  return { resident, appeal }
}
const openMatter = async (page: Page, id: string) => {
  await page.goto(`${house.base}/#/staff/handle/index?id=${id}`)
  await shown(page).getByText(words).first().waitFor()
}

test('a matter is accepted, answered and resolved on two phones, and each step reaches the resident', async () => {
  const { resident, appeal } = await filed()
  const desk = await house.workerPhone('苏晴')
  await shown(desk.page).getByText(words).first().waitFor()
  await openMatter(desk.page, appeal.id)
  await desk.finger.named('button', '受理分派')
  await shown(desk.page)
    .getByRole('radio', { name: /梧桐里物业/ })
    .waitFor()
  expect(
    await shown(desk.page)
      .getByRole('radio', { name: /梧桐里物业/ })
      .getAttribute('aria-checked'),
  ).toBe('true')
  await desk.finger.named('button', '受理并分派')
  await shown(desk.page).getByText('已分派').first().waitFor()
  expect((await resident.appeals.show({ id: appeal.id })).status).toBe('assigned')

  // Where a supervisor wants it, something is promised by a day.
  const { doorstep } = await resident.places.show({ code: house.code })
  await (await house.person('shenzhiqiu')).appeals.setCommitments({ id: doorstep.community.id, on: true })
  const handler = await house.workerPhone('许一帆')
  await openMatter(handler.page, appeal.id)
  await handler.finger.named('button', '答复')
  await handler.finger.named('button', '用模板')
  const template = shown(handler.page).getByRole('dialog').getByRole('button').filter({ hasText: '*' }).first()
  await template.click()
  await handler.finger.named('button', '发送答复')
  await shown(handler.page)
    .getByText(/请改掉“\*/)
    .first()
    .waitFor()
  await fill(handler.page, '写给居民', '今晚换感应头，换好拍照给您看。')
  await handler.finger.named('button', '发送答复')
  await shown(handler.page).getByText('办理中').first().waitFor()

  await handler.finger.named('button', '更多')
  await handler.finger.named('link', /说好一件事/)
  await handler.finger.named('button', '说好，告诉居民')
  await shown(handler.page).getByText('请选最晚哪天做到。').waitFor()
  await handler.finger.on(shown(handler.page).getByRole('dialog').getByRole('radio').first())
  await fill(handler.page, '说好做什么，居民看得到', '先换一个不闪的灯泡。')
  await handler.finger.named('button', '说好，告诉居民')
  await shown(handler.page).getByText('先换一个不闪的灯泡。').first().waitFor()
  expect((await resident.appeals.show({ id: appeal.id })).commitments).toMatchObject([
    { state: 'open', text: '先换一个不闪的灯泡。' },
  ])
  await handler.finger.named('button', '做到了')
  await fill(handler.page, '做了什么', '灯泡换了，不闪了。')
  await handler.finger.named('button', '标记做到了')
  await shown(handler.page).getByText('做了什么：灯泡换了，不闪了。').waitFor()

  await handler.finger.named('button', '办结')
  await handler.finger.named('button', '办结，请居民评价')
  await shown(handler.page).getByText('请选一个结果').first().waitFor()
  await handler.finger.named('radio', '已解决')
  await fill(handler.page, '办成什么样了', '换了新的感应头，试过十次都正常。')
  await handler.finger.named('button', '办结，请居民评价')
  await shown(handler.page).getByText('等居民评价').first().waitFor()
  const seen = await resident.appeals.show({ id: appeal.id })
  expect([seen.status, seen.can.includes('rate'), seen.events.filter(({ step }) => step === 'reply').length]).toEqual([
    'resolved',
    true,
    1,
  ])
  await Promise.all([desk.context.close(), handler.context.close()])
})

test('of two who work on one matter the second sees how it stands, and what was typed stays', async () => {
  const { appeal } = await filed()
  const suqing = await house.person('suqing')
  const units = await suqing.organisation.units({ id: (await suqing.people.me()).roles[0]!.communityId })
  const unitId = units.find(({ kind }) => kind === 'propertyCompany')!.id
  const assigned = await suqing.appeals.assign({ id: appeal.id, version: appeal.version, unitId, priority: 'p3' })
  const { context, page, finger } = await house.workerPhone('许一帆')
  await openMatter(page, appeal.id)
  await finger.named('button', '答复')
  await fill(page, '写给居民', '我这边写了一大段，不能丢。')
  await (await house.person('qinlang')).appeals.reply({ id: appeal.id, version: assigned.version, text: '同事先答复了。' })
  await finger.named('button', '发送答复')
  await shown(page).getByText('刚有新进展，先看看。您写的还在。').first().waitFor()
  await shown(page).getByText('同事先答复了。').first().waitFor()
  expect(await shown(page).getByRole('dialog').getByRole('textbox', { name: '写给居民' }).inputValue()).toBe(
    '我这边写了一大段，不能丢。',
  )
  await finger.named('button', '发送答复')
  await shown(page).getByText('我这边写了一大段，不能丢。').first().waitFor()
  const { events } = await suqing.appeals.show({ id: appeal.id })
  expect(events.filter(({ step }) => step === 'reply').map(({ text }) => text)).toEqual([
    '我这边写了一大段，不能丢。',
    '同事先答复了。',
  ])
  await context.close()
})

test('a proposal to decline is confirmed by another person only', async () => {
  const { resident, appeal } = await filed()
  const first = await house.workerPhone('林远舟')
  await openMatter(first.page, appeal.id)
  await first.finger.named('button', '更多')
  await first.finger.on(shown(first.page).getByRole('dialog').getByText('不予受理', { exact: true }))
  await first.finger.named('radio', '归街道或上级部门管')
  await first.finger.named('button', '提出不予受理')
  await shown(first.page).getByText('要由另一人确认，请同事来点。').first().waitFor()
  expect(await shown(first.page).getByRole('button', { name: '确认不受理' }).count()).toBe(0)
  expect((await resident.appeals.show({ id: appeal.id })).declined).toBeNull()
  const second = await house.workerPhone('叶南乔')
  await openMatter(second.page, appeal.id)
  await second.finger.named('button', '确认不受理')
  await shown(second.page).getByText('不予受理').first().waitFor()
  const told = await resident.appeals.show({ id: appeal.id })
  expect([told.status, told.declined?.reason.zh]).toEqual(['declined', '归街道或上级部门管'])
  await Promise.all([first.context.close(), second.context.close()])
})

test('a message tells what happened, is read by opening it, and leads to the matter', async () => {
  const { appeal } = await filed()
  const { context, page, finger } = await house.workerPhone('苏晴')
  await finger.named('link', /^消息/)
  await page.waitForURL(/pages\/inbox\/index/)
  const message = shown(page)
    .getByRole('link', { name: /^未读,\s*新诉求/ })
    .first()
  await message.waitFor()
  const unread = await shown(page).getByRole('link', { name: /^未读/ }).count()
  await finger.on(message)
  await page.waitForURL(new RegExp(`staff/handle.*${appeal.id}`))
  await shown(page).getByText(words).first().waitFor()
  await finger.named('button', '返回')
  await page.waitForURL(/pages\/inbox\/index/)
  await expect.poll(() => shown(page).getByRole('link', { name: /^未读/ }).count(), { timeout: 10_000 }).toBe(unread - 1)
  await finger.named('button', '全部标为已读')
  await shown(page).getByRole('button', { name: '全部标为已读' }).waitFor({ state: 'detached' })
  await context.close()
})

test('a wrong password is said, and nothing typed is lost', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  await page.goto(`${house.base}/#/pages/sign-in/index`)
  await new Finger(page).named('button', '我是工作人员')
  await shown(page).getByRole('textbox', { name: '账号' }).fill('suqing')
  await shown(page).locator('input').and(shown(page).getByLabel('密码')).fill('not-the-password-1')
  await new Finger(page).named('button', '登录')
  await shown(page).getByText('账号或密码不对').first().waitFor()
  expect(await shown(page).getByRole('textbox', { name: '账号' }).inputValue()).toBe('suqing')
  await context.close()
})

test('a resident chooses the issue of the month, and the desk writes the plan that she then reads', async () => {
  const supervisor = await house.person('shenzhiqiu')
  const { doorstep } = await house.as().places.show({ code: house.code })
  const communityId = doorstep.community.id
  await supervisor.monthlyIssues.set({ id: communityId, on: true })
  const context = await house.newPhone()
  const page = await house.scan(context)
  const finger = new Finger(page)
  await finger.named('link', /^本月一题/)
  await page.waitForURL(/pages\/monthly-issues\/index/)
  await finger.on(shown(page).getByRole('radio').first())
  await shown(page).getByText('已投给它').waitFor()
  const [issue] = (await supervisor.monthlyIssues.list({ communityId })).items
  const { id } = issue!
  endVote(house)
  await expect.poll(async () => (await supervisor.monthlyIssues.show({ id })).status, { timeout: 20_000 }).toBe('chosen')
  const desk = await house.workerPhone('苏晴')
  await desk.page.goto(`${house.base}/#/staff/monthly-issues/show/index?id=${id}`)
  await shown(desk.page)
    .getByRole('textbox', { name: /第 1 步 做什么/ })
    .fill('逐层查漏，换密封条')
  await shown(desk.page)
    .getByRole('textbox', { name: /第 1 步 哪天做完/ })
    .fill('2020-01-01')
  await desk.finger.named('button', '公布计划')
  await shown(desk.page).getByText('日期要从今天起').first().waitFor()
  const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await shown(desk.page)
    .getByRole('textbox', { name: /第 1 步 哪天做完/ })
    .fill(dueOn)
  await desk.finger.named('button', '公布计划')
  await shown(desk.page)
    .getByRole('button', { name: /^做完了/ })
    .waitFor()
  await page.reload()
  await shown(page).getByText('逐层查漏，换密封条').first().waitFor()
  await Promise.all([context.close(), desk.context.close()])
})
