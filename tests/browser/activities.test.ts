import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dressed } from '../support/looks'
import { sweepAt } from '../support/opened-pages'
import { Finger, House, fileHere, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

const look = { language: 'zh', dress: 'light' } as const
const office = { viewport: { width: 1440, height: 900 } }
/** One of the demonstration's residents, by number, on a phone where she is signed in. */
async function signedIn(nth: number) {
  const residents = (await house.as().demo.demo()).filter(({ kind }) => kind === 'resident')
  const session = await house.as().demo.demoSignIn({ person: residents[nth]!.person })
  return { context: await dressed(house, look, { session }), as: house.as(session.token) }
}
const publish = async (minutes: number, capacity?: number) =>
  (await house.person('suqing')).activities.publish(await sweepAt(house, minutes, capacity))

test('from the poster at the door to a confirmed place, signed in: at most three taps', async () => {
  const { id } = await publish(90)
  const { context, as } = await signedIn(0)
  const page = await context.newPage()
  await page.goto(`${house.base}/s/${house.code}`)
  await fileHere(page).waitFor()
  const finger = new Finger(page)
  await finger.named('link', /门前落叶清扫/)
  await finger.named('button', '报名')
  await finger.named('button', '确认，我会来')
  await expect.poll(async () => (await as.activities.show({ id })).shifts[0]!.mine).toBe('confirmed')
  expect(finger.taps).toBeLessThanOrEqual(3)
  await shown(page).getByText('已报名', { exact: true }).waitFor()
  await (await house.person('suqing')).activities.cancel({ id, version: 1, reason: '下雨了' })
  await context.close()
})

test('filled up while one looked: the turn on the list is said, what was typed stays, and the offer is taken in time', async () => {
  const { id, shifts } = await publish(2 * 24 * 60, 1)
  const slot = shifts[0]!.slots[0]!.id
  const context = await house.newPhone()
  const page = await context.newPage()
  const finger = new Finger(page)
  await page.goto(`${house.base}/#/pages/activities/detail/index?id=${id}`)
  await finger.named('button', '报名')
  await shown(page).getByRole('textbox', { name: '怎么称呼您' }).fill('小林')
  const first = await signedIn(1)
  const taken = await first.as.activities.signUp({ id: slot, nickname: '先来的' })
  await finger.named('button', '确认，我会来')
  await shown(page).getByText('候补第 1 位', { exact: true }).waitFor()
  await finger.named('button', '退出候补')
  await finger.on(shown(page).getByRole('dialog').getByRole('button', { name: '退出候补' }))
  await finger.named('button', '候补这一班')
  await finger.named('button', '排上候补')
  await shown(page).getByText('候补第 1 位', { exact: true }).waitFor()

  await first.as.activities.leave({ id: taken.shifts[0]!.signUp!.id })
  await page.reload()
  await shown(page).getByText('轮到您了：空出 1 个名额').waitFor()
  expect(await shown(page).innerText()).toMatch(/为您留到[\s\S]*还剩 \d+ 小时/)
  await finger.named('button', '我来')
  await shown(page).getByText('已报名', { exact: true }).waitFor()
  expect((await first.as.activities.show({ id })).shifts[0]!).toMatchObject({ taken: 1, waiting: 0 })
  await Promise.all([context.close(), first.context.close()])
})

test('the leader’s code is read by another decoder and opened as a camera does; her digits and her tap do the same', async () => {
  const { id, shifts } = await publish(10, 3)
  const shift = shifts[0]!
  const slot = shift.slots[0]!.id
  const volunteers = await Promise.all([signedIn(2), signedIn(3), signedIn(4)])
  for (const { as } of volunteers) await as.activities.signUp({ id: slot, nickname: '邻居' })

  const staff = await house.as().demo.demoSignIn({ person: 'suqing' })
  const desk = await dressed(house, look, { session: staff })
  const lead = await desk.newPage()
  await lead.goto(`${house.base}/#/staff/activities/lead/index?shift=${shift.id}`)
  const code = shown(lead).getByRole('img', { name: '签到二维码' })
  await code.waitFor()
  const { data, info } = await sharp(await code.screenshot({ scale: 'css' }))
    .resize({ width: 1040, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const link = jsQR(new Uint8ClampedArray(data), info.width, info.height)!.data
  expect(link).toContain(`${house.base}/#/pages/activities/check-in/index?shift=${shift.id}`)
  const digits = (await shown(lead).locator('.t-code').innerText()).replace(/\s/g, '')

  const scanned = await volunteers[0]!.context.newPage()
  await scanned.goto(link)
  await shown(scanned).getByText('签到成功').waitFor()

  const typed = await volunteers[1]!.context.newPage()
  await typed.goto(`${house.base}/#/pages/activities/check-in/index?shift=${shift.id}`)
  await shown(typed).getByRole('textbox', { name: '扫不了？输 6 位口令' }).fill(digits)
  await new Finger(typed).named('button', '签到')
  await shown(typed).getByText('签到成功').waitFor()

  await lead.reload()
  await new Finger(lead).named('button', '替邻居签到')
  await shown(lead).getByText('/ 3 人已签到').waitFor()
  const desks = await house.person('suqing')
  await expect.poll(async () => (await desks.activities.roster({ id: shift.id })).present).toBe(3)
  const { lines } = await desks.activities.roster({ id: shift.id })
  expect(lines.map(({ checkedInBy }) => checkedInBy).sort()).toEqual(['digits', 'roster', 'scan'])
  expect((await desks.activities.show({ id })).state).not.toBe('cancelled')
  await Promise.all([desk.close(), ...volunteers.map(({ context }) => context.close())])
})

test('a shift that is over: settled by its leader, an hour disputed by whoever gave it, put right at the desk; the ledger keeps all of it', async () => {
  const leader = await house.as().demo.demoSignIn({ person: 'jiwenbo' })
  const leads = await dressed(house, look, { session: leader })
  const settling = await leads.newPage()
  await settling.goto(`${house.base}/#/staff/inbox/index`)
  const finger = new Finger(settling)
  await finger.named('link', /便民小修日/)
  await shown(settling).getByRole('button', { name: '先看完 1 人' }).waitFor()
  await finger.named('radio', '计 3 小时')
  await finger.named('button', '结算时长')
  await shown(settling).getByText('带队确认全程在场').waitFor()

  const resident = await house.as().demo.demoSignIn({ person: 'r05' })
  const her = house.as(resident.token)
  const phone = await dressed(house, look, { session: resident })
  const mine = await phone.newPage()
  await mine.goto(`${house.base}/#/pages/inbox/index`)
  await new Finger(mine).named('link', /记上 3 小时：便民小修日/)
  await new Finger(mine).named('button', '这段时长不对: 便民小修日')
  const sheet = shown(mine).getByRole('dialog')
  await sheet.getByRole('radio', { name: '1.5 小时' }).click()
  await sheet.getByRole('textbox', { name: '说明一下' }).fill('十点半就走了')
  await sheet.getByRole('button', { name: '提交' }).click()
  await shown(mine)
    .getByText(/已提，.*前答复您/)
    .waitFor()

  const clerk = await house.as().demo.demoSignIn({ person: 'suqing' })
  const desk = await dressed(house, look, { session: clerk }, office)
  const table = await desk.newPage()
  await table.goto(`${house.base}/#/staff/inbox/index`)
  await new Finger(table).named('link', /现记 3 小时，认为应是 1\.5 小时/)
  await new Finger(table).named('button', /^处理: /)
  const answer = shown(table).getByRole('dialog')
  await answer.getByRole('radio', { name: '改为 1.5 小时' }).click()
  await answer.getByRole('textbox', { name: '答复本人' }).fill('问过带队，改了')
  await answer.getByRole('button', { name: '提交' }).click()
  await shown(table).getByText('没有要答复的').waitFor()

  await mine.reload()
  await shown(mine).getByText('1.5 时').waitFor()
  expect(await shown(mine).innerText()).toMatch(/更正[\s\S]*问过带队，改了/)
  const { sections } = await her.people.exportData()
  const ledger = sections.find(({ key }) => key === 'hours')!.rows.filter(row => row.reason === '问过带队，改了')
  expect(ledger.map(({ minutes, source }) => [minutes, source])).toEqual([
    [-180, 'reversal'],
    [90, 'correction'],
  ])

  // Asked how it was, she is the fifth to say so; what it comes to waits three days for everybody, and nobody sees the words.
  await mine.goto(`${house.base}/#/pages/inbox/index`)
  await new Finger(mine).named('link', /这次怎么样：便民小修日/)
  await shown(mine).getByRole('button', { name: '先选满意程度' }).waitFor()
  expect(await shown(mine).getByRole('radio', { checked: true }).count()).toBe(0)
  await new Finger(mine).named('radio', /^不满意，/)
  await new Finger(mine).named('checkbox', '等太久')
  await shown(mine).getByRole('textbox', { name: '还想说点什么' }).fill('好'.repeat(501))
  await new Finger(mine).named('button', '提交评价')
  await shown(mine)
    .getByText(/最多 500/)
    .first()
    .waitFor()
  await mine.reload()
  await shown(mine).getByRole('textbox', { name: '还想说点什么' }).fill('排队久')
  await new Finger(mine).named('button', '提交评价')
  await shown(mine).getByRole('button', { name: '修改评价' }).waitFor()
  const { activityId, shiftId } = (await her.activities.mine({ part: 'past' })).items.find(one => one.title === '便民小修日')!
  const other = await house.newPhone()
  const stranger = await other.newPage()
  await stranger.goto(`${house.base}/#/pages/activities/detail/index?id=${activityId}`)
  await shown(stranger).getByText('便民小修日').first().waitFor()
  expect(await shown(stranger).innerText()).not.toMatch(/平均|说说感受|排队/)
  await stranger.goto(`${house.base}/#/pages/activities/rate/index?shift=${shiftId}`)
  await shown(stranger).getByText('签到过的人才能评，没签上请找带队。').waitFor()
  await Promise.all([leads.close(), phone.close(), desk.close(), other.close()])
})
