import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppealView } from '@shared/appeals/appeal.views'
import { pages, type PageName } from '@/pages'
import { dressed } from '../support/looks'
import { House, shown } from '../support/resident'

const look = { language: 'zh', dress: 'light' } as const
let house: House
let unitId: string
beforeAll(async () => {
  house = await House.open()
  const desk = await house.person('suqing')
  const units = await desk.organisation.units({ id: (await desk.people.me()).roles[0]!.communityId })
  unitId = units.find(({ kind }) => kind === 'propertyCompany')!.id
})
afterAll(() => house.end())

const aDevice = () => randomBytes(32).toString('base64url')
/** What somebody sent whose phone is `device`, with the unit now. */
async function matter(category: string, text: string): Promise<{ device: string; appeal: AppealView }> {
  const device = aDevice()
  const { areaId } = (await house.as().places.show({ code: house.code })).doorstep
  const said = { areaId, category, text, anonymousToHandler: false, wordsPublic: false }
  const { id, version } = (await house.as('', device).appeals.file(said)).appeal
  const desk = await house.person('suqing')
  return { device, appeal: await desk.appeals.assign({ id, version, unitId, priority: 'p3' }) }
}
async function replied(category: string, text: string) {
  const { device, appeal } = await matter(category, text)
  const { id, version } = appeal
  return { device, appeal: await (await house.person('xuyifan')).appeals.reply({ id, version, text: '今天下午来修。' }) }
}
async function fixed(category: string, text: string) {
  const { device, appeal } = await replied(category, text)
  const { id, version } = appeal
  const said = { code: 'fixed', text: '换了新的，试过都正常。', noPhotoReason: '照片存档' } as const
  return { device, appeal: await (await house.person('xuyifan')).appeals.resolve({ id, version, ...said }) }
}

/** A phone of that worker, or of whoever holds what was sent from that device. */
async function phoneOf(whose: string | { device: string }): Promise<Page> {
  const session = typeof whose === 'string' ? await house.as().demo.demoSignIn({ person: whose }) : undefined
  const context = await dressed(house, look, typeof whose === 'string' ? { session } : whose)
  context.setDefaultTimeout(15_000)
  return context.newPage()
}
const goTo = (page: Page, name: PageName, params = '') => page.goto(`${house.base}/#/${pages[name].path}${params}`)
const press = (page: Page, name: string | RegExp) =>
  shown(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click()
const choose = (page: Page, name: string | RegExp) =>
  shown(page)
    .getByRole('radio', { name, exact: typeof name === 'string' })
    .first()
    .click()
const write = (page: Page, name: string | RegExp, text: string) => shown(page).getByRole('textbox', { name }).last().fill(text)
const reads = (page: Page, text: string | RegExp) => shown(page).getByText(text).first().waitFor()
/** One of the steps that are taken less often. */
async function more(page: Page, step: string): Promise<void> {
  await press(page, /^更多/)
  await shown(page).getByRole('dialog').getByText(step, { exact: true }).click()
}
const leave = (...all: Page[]) => Promise.all(all.map(page => page.context().close()))

test('two of the same go on as one, until whoever sent the second says they are not', async () => {
  const [{ appeal: master }, second] = [
    await matter('house.light', '门厅的灯一直闪。'),
    await matter('house.light', '大堂灯忽明忽暗。'),
  ]
  const { id } = second.appeal
  const [desk, resident] = [await phoneOf('suqing'), await phoneOf(second)]
  await goTo(desk, 'staff/handle', `?id=${id}`)
  await more(desk, '合并到另一件')
  await choose(desk, new RegExp(master.number))
  await write(desk, /^为什么是同一件/, '同一处的同一盏灯')
  await press(desk, '合并')
  await reads(desk, `合到 ${master.number} 一起办`)

  await goTo(resident, 'appeals/detail', `?id=${id}`)
  await reads(resident, /同一处的同一盏灯/)
  await press(resident, '不是同一件')
  await press(resident, '不是同一件，单独办')
  await reads(resident, /您说不是同一件，恢复单独办/)
  await desk.reload()
  await reads(desk, new RegExp(`居民说和 ${master.number} 不是同一件`))
  await leave(desk, resident)
})

test('somebody outside answers by the link, once, and another unit does its part', async () => {
  const { appeal } = await replied('house.facility', '楼道消防栓漏水。')
  const [handler, party, neighbour] = [await phoneOf('xuyifan'), await phoneOf({ device: aDevice() }), await phoneOf('chenke')]
  await goTo(handler, 'staff/handle', `?id=${appeal.id}`)
  await more(handler, '请外单位协办')
  await choose(handler, '水电气热等公用单位')
  await write(handler, /^单位名称/, '供水抢修班')
  await write(handler, '请它做什么', '请来关总阀，换一段管。')
  await choose(handler, /\d:00$/)
  await press(handler, '生成链接')
  const link = await shown(handler)
    .getByText(/outside\/index\?key=/)
    .innerText()
  await party.goto(house.base + link.slice(link.indexOf('/#')))
  await press(party, '回复，只能一次')
  await reads(party, '请选办了还是没办成。')
  await choose(party, '办了')
  await write(party, '说明一下', '阀门换了，试水不漏。')
  await press(party, '回复，只能一次')
  await reads(party, '收到了，谢谢')
  await party.reload()
  await reads(party, /^已经回复过了/)
  await handler.reload()
  await reads(handler, '阀门换了，试水不漏。')

  await more(handler, '请别的单位协办')
  await choose(handler, '梧桐里居委会')
  await write(handler, '请它做什么', '请通知二楼住户。')
  await choose(handler, /\d:00$/)
  await press(handler, '派协办')
  await reads(handler, /^梧桐里居委会，.*前办好$/)
  await goTo(neighbour, 'staff/tasks')
  await press(neighbour, /^回复: /)
  await choose(neighbour, '没办成')
  await write(neighbour, '说明一下', '住户不在家，留了条。')
  await press(neighbour, '发出回复')
  await reads(neighbour, '没有要办的协办')
  await handler.reload()
  await reads(handler, '梧桐里居委会没办成')
  await reads(handler, '住户不在家，留了条。')
  await leave(handler, party, neighbour)
})

test('whoever was not content is rung by somebody else; what does not count is ruled outside the unit', async () => {
  const { device, appeal } = await fixed('house.door', '单元门关不上。')
  const { id, number, version } = appeal
  const said = { solved: 'yes', level: 1, words: '等了三天' } as const
  await house.as('', device).feedback.evaluateAppeal({ id, version, ...said })
  const [visitor, lead, resident] = [await phoneOf('shenzhiqiu'), await phoneOf('qinlang'), await phoneOf({ device })]
  await goTo(visitor, 'staff/visits')
  await shown(visitor)
    .getByRole('link', { name: new RegExp(number) })
    .click()
  await press(visitor, '联系上了')
  await choose(visitor, '电话')
  await write(visitor, '谈了什么', '约周六上门再看。')
  await press(visitor, '记下')
  await reads(visitor, '待处理好')
  await press(visitor, '处理好了')
  await write(visitor, '怎么处理的', '周六修好了，本人试过。')
  await press(visitor, '记下')
  await reads(visitor, '已处理好')

  await goTo(lead, 'staff/handle', `?id=${id}`)
  await press(lead, '申请不计入统计')
  await choose(lead, '不归本单位办')
  await write(lead, '事实和依据', '门归业委会维修。')
  await press(lead, '提交申请')
  await reads(lead, /申请不计入统计，等外单位决定$/)
  expect(await shown(lead).getByRole('button', { name: '同意剔除' }).count()).toBe(0)
  await goTo(visitor, 'staff/handle', `?id=${id}`)
  await press(visitor, '同意剔除')
  await write(visitor, '理由', '维修合同里没有这扇门。')
  await press(visitor, '同意剔除')
  await reads(visitor, '已批准不计入统计')

  await goTo(resident, 'appeals/detail', `?id=${id}`)
  for (const told of ['约周六上门再看。', '周六修好了，本人试过。', '已批准不计入统计']) await reads(resident, told)
  await leave(visitor, lead, resident)
})

test('what came back is told apart by the desk with a reason, and is the same by its holder’s word', async () => {
  const first = await fixed('house.leak', '楼道顶上漏水。')
  const { id, version } = first.appeal
  await house.as('', first.device).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 4 })
  const back = await matter('house.leak', '楼道顶上又漏了。')
  const [desk, resident] = [await phoneOf('suqing'), await phoneOf(back)]
  await goTo(desk, 'staff/handle', `?id=${back.appeal.id}`)
  await reads(desk, '同一处第 2 次')
  await press(desk, '不是同一处')
  await write(desk, /^理由/, '这次是另一根管')
  await press(desk, '分开算')
  await reads(desk, `和 ${first.appeal.number} 不算同一处`)
  await goTo(resident, 'appeals/detail', `?id=${back.appeal.id}`)
  await reads(resident, /这次是另一根管/)
  await press(resident, '就是同一处')
  await reads(resident, '同一处第 2 次')
  await leave(desk, resident)
})
