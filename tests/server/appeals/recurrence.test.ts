import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { dayOf } from '@shared/kit/workdays'
import { Appeal } from '@server/appeals'
import { later, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { RateCell } from '@server/rates'
import { appealLawsHold } from '../../support/appeal-laws'
import { Appeals, openAppeals } from '../../support/appeals'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const day = 86_400_000
const rowOf = (id: string) => table(Appeal).findOneByOrFail({ id })
const code = (call: Promise<unknown>) => refused(call).then(({ error }) => error.code)
const part = async (id: string, who: Who, reason?: string) =>
  on.as(who).appeals.partRecurrence({ id, version: (await rowOf(id)).version, ...(reason && { reason }) })
const link = async (id: string, who: Who) => on.as(who).appeals.linkRecurrence({ id, version: (await rowOf(id)).version })
const comeBack = async (id: string, who: Who) =>
  on.as(who).appeals.comeBack({ id, version: (await rowOf(id)).version, text: '又不亮了，和上次一样' })
/** Of a community: fixed, and back within sixty days. */
async function fixedAndBack({ communityId } = on.here) {
  await settled()
  const cells = await table(RateCell).findBy({ communityId })
  return [cells.reduce((sum, { fixed }) => sum + fixed, 0), cells.reduce((sum, { recurred }) => sum + recurred, 0)]
}

test('the same in the same building within sixty days is what was fixed, come back; everybody is told so', async () => {
  const there = await on.elsewhere()
  const { handler, dispatcher, communityId } = there.here
  const first = await there.closed()
  const { resultText } = await rowOf(first.appeal.id)
  setAhead(16 * day)
  const { appeal, who } = await there.filed()
  const earlier = { id: first.appeal.id, number: first.appeal.number, result: resultText }
  const assigned = await there.assign(appeal)
  expect(assigned.recurrence).toMatchObject({ count: 2, by: 'rule', earlier, later: [] })
  expect(assigned.events.at(-1)!.sentence.zh).toContain(`${earlier.number} 修好后又发生，第 2 次`)
  // Others read that it is so, and nothing that was written to its holder.
  for (const reader of [who, { device: device() }]) {
    const seen = await there.show(appeal.id, reader)
    expect(seen.recurrence).toMatchObject({ count: 2, earlier: { id: earlier.id, number: earlier.number, result: null } })
    expect(seen.events.at(-1)!.sentence.zh).toContain('同一处第 2 次')
  }
  const back = await there.show(first.appeal.id, first.who)
  expect(back.recurrence).toMatchObject({ count: 1, earlier: null, later: [{ id: appeal.id, status: 'assigned' }] })
  expect([back.events[0]!.step, back.can.includes('comeBack')]).toEqual(['recurred', false])
  expect(await there.told(handler, appeal.id)).toEqual(expect.arrayContaining(['appeal.recurred', 'appeal.assigned']))
  const [card] = (await there.as(dispatcher).appeals.desk({ communityId })).items
  expect(card).toMatchObject({ id: appeal.id, timesHere: 2 })
  expect(await fixedAndBack(there.here)).toEqual([1, 1])
  // The same words again are no answer, however they are set.
  const replied = await there.reply(assigned)
  const same = there.resolve(replied, ` ${resultText!.replaceAll('。', '！')} `)
  expect((await refused(same)).error).toMatchObject({ code: 'appeal.sameReply', fields: { text: appealReasons.sameReply.zh } })
  const done = await there.resolve(replied, '整条线路都换了。')
  // The third time the first answer is none either.
  const third = await there.replied()
  expect(third.appeal.recurrence).toMatchObject({ count: 3, earlier: { id: done.id } })
  expect(await code(there.resolve(third.appeal, resultText!))).toBe('appeal.sameReply')
  expect(await fixedAndBack(there.here)).toEqual([2, 2])
  await appealLawsHold(communityId)
  // Sixty days after the last of them it is something new.
  await there.resolve(third.appeal)
  setAhead(77 * day)
  expect((await there.filed()).appeal.recurrence).toBeNull()
})

test('what is of another kind, another place, an idea, or somebody else’s private matter is not', async () => {
  const there = await on.elsewhere()
  await there.closed()
  const own = await there.closed({ category: 'life.elder', kind: 'help' })
  for (const filing of [
    { category: 'house.leak' },
    { areaId: there.here.grid },
    { kind: 'suggestion' },
    { category: 'life.elder', kind: 'help' },
    { kind: 'report' },
  ] as const)
    expect((await there.filed(filing)).appeal.recurrence, JSON.stringify(filing)).toBeNull()
  const again = await there.filed({ category: 'life.elder', kind: 'help' }, own.who)
  expect(again.appeal.recurrence).toMatchObject({ count: 2, earlier: { id: own.appeal.id } })
  // Filed under the wrong heading and put right, it is what it is; taken back, it has not come back.
  expect(await fixedAndBack(there.here)).toEqual([2, 1])
  const { appeal, who } = await there.filed({ category: 'house.leak' })
  const { id, version } = appeal
  const text = '楼道灯不亮三天了'
  const put = await there.as(who).appeals.amend({ id, version, text, category: 'house.light' })
  expect(put.recurrence).toMatchObject({ count: 2 })
  expect(await fixedAndBack(there.here)).toEqual([2, 2])
  const off = await there.as(who).appeals.amend({ id, version: put.version, text, category: 'house.leak' })
  expect(off.recurrence).toBeNull()
  expect(await fixedAndBack(there.here)).toEqual([2, 1])
  await there.as(own.who).appeals.withdraw({ id: again.appeal.id, version: again.appeal.version })
  expect(await fixedAndBack(there.here)).toEqual([2, 0])
  await appealLawsHold(there.here.communityId)
})

test('its holder says from the closed one that it is back: filed anew with its own code, once, for sixty days', async () => {
  const there = await on.elsewhere()
  const { appeal, who } = await there.closed({ areaId: there.here.grid })
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.comeBackRedo')
  setAhead(15 * day)
  expect((await there.show(appeal.id, who)).can).toEqual(['comeBack'])
  const back = await comeBack(appeal.id, who)
  expect(back.claimCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(back.appeal).toMatchObject({
    ...{ status: 'submitted', as: 'holder', text: '又不亮了，和上次一样', area: { areaId: there.here.grid } },
    recurrence: { count: 2, by: 'holder', earlier: { id: appeal.id } },
  })
  const seen = await there.show(appeal.id, who)
  expect(seen.events[0]).toMatchObject({ step: 'comeBack', sentence: { zh: `您说又出现了，另立了 ${back.appeal.number}` } })
  expect([seen.can, seen.recurrence?.later.map(({ id }) => id)]).toEqual([[], [back.appeal.id]])
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.backAlready')
  expect(await fixedAndBack(there.here)).toEqual([1, 1])
  // Her word: whoever handles it cannot say otherwise.
  await there.assign(back.appeal)
  expect(await code(part(back.appeal.id, there.here.handler, '换了一盏'))).toBe('appeal.holderSaysSame')
  const parted = await part(back.appeal.id, there.here.supervisor, '那是另一盏')
  expect(parted.recurrence).toMatchObject({ count: 1, by: 'desk' })
  expect(await fixedAndBack(there.here)).toEqual([1, 0])
  setAhead(61 * day)
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.comeBackLate')
  await appealLawsHold(there.here.communityId)
})

test('a worker says with a reason that it is not the same; its holder has the last word', async () => {
  const there = await on.elsewhere()
  const { handler, dispatcher } = there.here
  const first = await there.closed()
  const { appeal, who } = await there.resolved()
  const third = await there.filed()
  const timesOfThird = async () => (await rowOf(third.appeal.id)).timesHere
  expect(await timesOfThird()).toBe(3)
  expect((await refused(part(appeal.id, handler))).error.fields).toEqual({ reason: appealReasons.partReason.zh })
  const parted = await part(appeal.id, handler, '上次是三楼，这次是五楼')
  expect(parted.recurrence).toMatchObject({ count: 1, earlier: { id: first.appeal.id } })
  const open = await there.show(appeal.id, { device: device() })
  expect([open.recurrence, open.events[0]!.sentence.zh]).toEqual([null, '梧桐里物业认为和上次不是同一处：上次是三楼，这次是五楼'])
  expect(await code(part(appeal.id, handler, '再说一次'))).toBe('appeal.wrongState')
  expect(await code(link(appeal.id, handler))).toBe('appeal.forbidden')
  expect((await there.show(appeal.id, who)).can).toContain('linkRecurrence')
  expect((await link(appeal.id, who)).recurrence).toMatchObject({ count: 2, by: 'holder' })
  expect(await timesOfThird()).toBe(3)
  for (const staff of [handler, dispatcher]) expect(await code(part(appeal.id, staff, '不是'))).toBe('appeal.holderSaysSame')
  expect((await part(appeal.id, who)).events[0]!.sentence.zh).toBe(`您说和 ${first.appeal.number} 不是同一处`)
  expect((await link(appeal.id, dispatcher)).recurrence).toMatchObject({ count: 2, by: 'desk' })
  await settled()
  await appealLawsHold(there.here.communityId)
})

test('a month tells how much of what was fixed sixty days before has lasted', async () => {
  const there = await on.elsewhere()
  const { auditor, communityId } = there.here
  for (const category of ['house.light', 'house.mailbox', 'house.lift', 'house.door', 'clean.sorting'] as const)
    await there.resolved({ category })
  await there.filed()
  const month = dayOf(later(60 * day)).slice(0, 7)
  const durable = async (ahead: number) => {
    setAhead(ahead)
    await settled()
    return (await there.as(auditor).rates.ofMonth({ communityId, month })).durable
  }
  expect(await durable(60 * day)).toMatchObject({ n: 0, share: null })
  expect(await durable(61 * day)).toMatchObject({ n: 5, share: 0.8, showing: 'unranked' })
  expect((await there.as({}).rates.ofBoard({ communityId, month })).durable).toMatchObject({ n: 5, share: 0.8 })
})
