import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentWords } from '@shared/kit/moment-words'
import { aDevice, choose, Hands, isSeen, leave, more, press, reads, write } from '../support/hands'
import { House, shown } from '../support/resident'

let house: House
let hands: Hands
beforeAll(async () => {
  house = await House.open()
  hands = await Hands.of(house)
})
afterAll(() => house.end())

test('two of the same go on as one, until whoever sent the second says they are not', async () => {
  const [{ appeal: master }, second] = [
    await hands.matter('house.light', '门厅的灯一直闪。'),
    await hands.matter('house.light', '大堂灯忽明忽暗。'),
  ]
  const { id } = second.appeal
  const [desk, resident] = [await hands.phoneOf('suqing'), await hands.phoneOf(second)]
  await hands.goTo(desk, 'staff/handle', `?id=${id}`)
  await more(desk, '合并到另一件')
  await choose(desk, new RegExp(master.number))
  await write(desk, /^为什么是同一件/, '同一处的同一盏灯')
  await press(desk, '合并')
  await reads(desk, `合到 ${master.number} 一起办`)

  await hands.goTo(resident, 'appeals/detail', `?id=${id}`)
  await reads(resident, /同一处的同一盏灯/)
  await press(resident, '不是同一件')
  await press(resident, '不是同一件，单独办')
  await reads(resident, /您说不是同一件，恢复单独办/)
  await desk.reload()
  await reads(desk, new RegExp(`居民说和 ${master.number} 不是同一件`))
  await leave(desk, resident)
})

test('somebody outside answers by the link, once, and another unit does its part', async () => {
  const { appeal } = await hands.replied('house.facility', '楼道消防栓漏水。')
  const [handler, party, neighbour] = [
    await hands.phoneOf('xuyifan'),
    await hands.phoneOf({ device: aDevice() }),
    await hands.phoneOf('chenke'),
  ]
  await hands.goTo(handler, 'staff/handle', `?id=${appeal.id}`)
  await more(handler, '请外单位协办')
  // The button is a whole screen below what it finds missing.
  await press(handler, '生成链接')
  await expect.poll(() => isSeen(shown(handler).getByText('请选是哪类单位。'))).toBe(true)
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
  await hands.goTo(neighbour, 'staff/tasks')
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

test('what a unit gives back goes to another one by the desk, and on from there, by the date it had', async () => {
  const { device, appeal } = await hands.matter('clean.clutter', '二楼楼道堆着旧家具。')
  const { id } = appeal
  const dueOf = async () => (await house.as('', device).appeals.show({ id })).clock!.dueAt
  const due = await dueOf()
  const [first, desk, second, resident] = [
    await hands.phoneOf('xuyifan'),
    await hands.phoneOf('suqing'),
    await hands.phoneOf('chenke'),
    await hands.phoneOf({ device }),
  ]
  await hands.goTo(first, 'staff/handle', `?id=${id}`)
  await more(first, '退回')
  await press(first, '退回受理台')
  await reads(first, '请选一个原因。')
  await choose(first, '不属本单位')
  await write(first, /^可能归谁/, '公共楼道归居委会')
  await press(first, '退回受理台')
  await shown(first).getByRole('dialog').waitFor({ state: 'detached' })
  await hands.goTo(resident, 'appeals/detail', `?id=${id}`)
  await reads(resident, '正在明确责任单位，答复日期不变')

  await hands.goTo(desk, 'staff/handle', `?id=${id}`)
  await reads(desk, /退回：不属本单位/)
  await press(desk, '受理分派')
  await choose(desk, /^梧桐里居委会/)
  await press(desk, '受理并分派')
  await reads(desk, /裁定由梧桐里居委会/)
  await resident.reload()
  await reads(resident, `责任单位已明确：梧桐里居委会，${momentWords(new Date(due)).zh} 前答复`)

  await hands.goTo(second, 'staff/handle', `?id=${id}`)
  await press(second, '答复')
  await write(second, '写给居民', '今天联系了户主，周六清走。')
  await press(second, '发送答复')
  await reads(second, /作首次答复/)
  await resident.reload()
  await reads(resident, '今天联系了户主，周六清走。')

  await desk.reload()
  await press(desk, '转派')
  const move = shown(desk).getByRole('dialog').getByRole('button', { name: '转派' })
  await reads(desk, /^答复日期不变：/)
  await choose(desk, /^梧桐里业委会/)
  await write(desk, '原因，居民会看到', '清走要业委会同意')
  await move.click()
  await reads(desk, /转派梧桐里业委会/)
  await resident.reload()
  await reads(resident, '转由梧桐里业委会办理，答复日期不变')
  expect(await dueOf()).toBe(due)
  await leave(first, desk, second, resident)
})

test('whoever was not content is rung by somebody else; what does not count is ruled outside the unit', async () => {
  const { device, appeal } = await hands.fixed('house.door', '单元门关不上。')
  const { id, number, version } = appeal
  const said = { solved: 'yes', level: 1, words: '等了三天' } as const
  await house.as('', device).feedback.evaluateAppeal({ id, version, ...said })
  const [visitor, lead, resident] = [
    await hands.phoneOf('shenzhiqiu'),
    await hands.phoneOf('qinlang'),
    await hands.phoneOf({ device }),
  ]
  await hands.goTo(visitor, 'staff/visits')
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

  await hands.goTo(lead, 'staff/handle', `?id=${id}`)
  await press(lead, '申请不计入统计')
  await choose(lead, '不归本单位办')
  await write(lead, '事实和依据', '门归业委会维修。')
  await press(lead, '提交申请')
  await reads(lead, /申请不计入统计，等外单位决定$/)
  expect(await shown(lead).getByRole('button', { name: '同意剔除' }).count()).toBe(0)
  await hands.goTo(visitor, 'staff/handle', `?id=${id}`)
  await press(visitor, '同意剔除')
  await write(visitor, '理由', '维修合同里没有这扇门。')
  await press(visitor, '同意剔除')
  await reads(visitor, '已批准不计入统计')

  await hands.goTo(resident, 'appeals/detail', `?id=${id}`)
  for (const told of ['约周六上门再看。', '周六修好了，本人试过。', '已批准不计入统计']) await reads(resident, told)
  await leave(visitor, lead, resident)
})

test('what came back is told apart by the desk with a reason, and is the same by its holder’s word', async () => {
  const first = await hands.fixed('house.leak', '楼道顶上漏水。')
  const { id, version } = first.appeal
  await house.as('', first.device).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 4 })
  const back = await hands.matter('house.leak', '楼道顶上又漏了。')
  const [desk, resident] = [await hands.phoneOf('suqing'), await hands.phoneOf(back)]
  await hands.goTo(desk, 'staff/handle', `?id=${back.appeal.id}`)
  await reads(desk, '同一处第 2 次')
  await press(desk, '不是同一处')
  await write(desk, /^理由/, '这次是另一根管')
  await press(desk, '分开算')
  await reads(desk, `和 ${first.appeal.number} 不算同一处`)
  await hands.goTo(resident, 'appeals/detail', `?id=${back.appeal.id}`)
  await reads(resident, /这次是另一根管/)
  await press(resident, '就是同一处')
  await reads(resident, '同一处第 2 次')
  await leave(desk, resident)
})
