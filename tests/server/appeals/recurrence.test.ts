import { In } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { dayOf } from '@shared/kit/workdays'
import { Appeal, AppealEvent } from '@server/appeals'
import { tellEarlier } from '@server/appeals/recurrence'
import { later, setAhead } from '@server/kit/clock'
import { lockOne, table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { RateCell } from '@server/rates'
import { noCounts } from '@server/rates/counts'
import { appealLawsHold } from '../../support/appeal-laws'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, pause, refused, type Who } from '../../support/world'

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
/** Of a kind: fixed, and back within sixty days. */
async function fixedAndBack(...kinds: string[]) {
  await settled()
  const cells = await table(RateCell).findBy({ communityId: on.here.communityId, category: In(kinds) })
  return [cells.reduce((sum, { fixed }) => sum + fixed, 0), cells.reduce((sum, { recurred }) => sum + recurred, 0)]
}

test('the same in the same building within sixty days is what was fixed, come back; everybody is told so', async () => {
  const { handler, dispatcher, communityId } = on.here
  const first = await on.closed()
  const { resultText } = await rowOf(first.appeal.id)
  setAhead(16 * day)
  const { appeal, who } = await on.filed()
  const earlier = { id: first.appeal.id, number: first.appeal.number, result: resultText }
  const assigned = await on.assign(appeal)
  expect(assigned.recurrence).toMatchObject({ count: 2, by: 'rule', earlier, later: [] })
  expect(assigned.events.at(-1)!.sentence.zh).toContain(`${earlier.number} 修好后又发生，第 2 次`)
  // Others read that it is so, and nothing that was written to its holder.
  for (const reader of [who, { device: device() }]) {
    const seen = await on.show(appeal.id, reader)
    expect(seen.recurrence).toMatchObject({ count: 2, earlier: { id: earlier.id, number: earlier.number, result: null } })
    expect(seen.events.at(-1)!.sentence.zh).toContain('同一处第 2 次')
  }
  const back = await on.show(first.appeal.id, first.who)
  expect(back.recurrence).toMatchObject({ count: 1, earlier: null, later: [{ id: appeal.id, status: 'assigned' }] })
  expect([back.events[0]!.step, back.can.includes('comeBack')]).toEqual(['recurred', false])
  expect(await on.told(handler, appeal.id)).toEqual(expect.arrayContaining(['appeal.recurred', 'appeal.assigned']))
  const { items } = await on.as(dispatcher).appeals.desk({ communityId })
  expect(items.map(({ id, timesHere }) => [id, timesHere])).toEqual([[appeal.id, 2]])
  expect(await fixedAndBack('house.light')).toEqual([1, 1])
  // The same words again are no answer, however they are set.
  const replied = await on.reply(assigned)
  const same = on.resolve(replied, ` ${resultText!.replaceAll('。', '！')} `)
  expect((await refused(same)).error).toMatchObject({ code: 'appeal.sameReply', fields: { text: appealReasons.sameReply.zh } })
  const done = await on.resolve(replied, '整条线路都换了。')
  // The third time the first answer is none either.
  const third = await on.replied()
  expect(third.appeal.recurrence).toMatchObject({ count: 3, earlier: { id: done.id } })
  expect(await code(on.resolve(third.appeal, resultText!))).toBe('appeal.sameReply')
  expect(await fixedAndBack('house.light')).toEqual([2, 2])
  // Sixty days after the last of them it is something new.
  await on.resolve(third.appeal)
  setAhead(77 * day)
  expect((await on.filed()).appeal.recurrence).toBeNull()
})

test('what is of another kind, another place, an idea, or somebody else’s private matter is not', async () => {
  const lift = { category: 'house.lift' }
  await on.closed(lift)
  const own = await on.closed({ category: 'life.elder', kind: 'help' })
  for (const filing of [
    { category: 'house.wall' },
    { ...lift, areaId: on.here.grid },
    { ...lift, kind: 'suggestion' },
    { category: 'life.elder', kind: 'help' },
    { ...lift, kind: 'report' },
  ] as const)
    expect((await on.filed(filing)).appeal.recurrence, JSON.stringify(filing)).toBeNull()
  const again = await on.filed({ category: 'life.elder', kind: 'help' }, own.who)
  expect(again.appeal.recurrence).toMatchObject({ count: 2, earlier: { id: own.appeal.id } })
  // Filed under the wrong heading and put right, it is what it is; taken back, it has not come back.
  expect(await fixedAndBack('house.lift', 'life.elder')).toEqual([2, 1])
  const { appeal, who } = await on.filed({ category: 'house.wall' })
  const { id, version } = appeal
  const text = '电梯门关不上两天了'
  const put = await on.as(who).appeals.amend({ id, version, text, ...lift })
  expect(put.recurrence).toMatchObject({ count: 2 })
  expect(await fixedAndBack('house.lift', 'life.elder')).toEqual([2, 2])
  const off = await on.as(who).appeals.amend({ id, version: put.version, text, category: 'house.wall' })
  expect(off.recurrence).toBeNull()
  expect(await fixedAndBack('house.lift', 'life.elder')).toEqual([2, 1])
  await on.as(own.who).appeals.withdraw({ id: again.appeal.id, version: again.appeal.version })
  expect(await fixedAndBack('house.lift', 'life.elder')).toEqual([2, 0])
})

test('its holder says from the closed one that it is back: filed anew with its own code, once, for sixty days', async () => {
  const { appeal, who } = await on.closed({ category: 'house.door', areaId: on.here.grid })
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.comeBackRedo')
  setAhead(15 * day)
  expect((await on.show(appeal.id, who)).can).toEqual(['comeBack'])
  const back = await comeBack(appeal.id, who)
  expect(back.claimCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(back.appeal).toMatchObject({
    ...{ status: 'submitted', as: 'holder', text: '又不亮了，和上次一样', area: { areaId: on.here.grid } },
    recurrence: { count: 2, by: 'holder', earlier: { id: appeal.id } },
  })
  const seen = await on.show(appeal.id, who)
  expect(seen.events[0]).toMatchObject({ step: 'comeBack', sentence: { zh: `您说又出现了，另立了 ${back.appeal.number}` } })
  expect([seen.can, seen.recurrence?.later.map(({ id }) => id)]).toEqual([[], [back.appeal.id]])
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.backAlready')
  expect(await fixedAndBack('house.door')).toEqual([1, 1])
  // Her word: whoever handles it cannot say otherwise.
  await on.assign(back.appeal)
  expect(await code(part(back.appeal.id, on.here.handler, '换了一盏'))).toBe('appeal.holderSaysSame')
  const parted = await part(back.appeal.id, on.here.supervisor, '那是另一盏')
  expect(parted.recurrence).toMatchObject({ count: 1, by: 'desk' })
  expect(await fixedAndBack('house.door')).toEqual([1, 0])
  setAhead(61 * day)
  expect(await code(comeBack(appeal.id, who))).toBe('appeal.comeBackLate')
})

test('a worker says with a reason that it is not the same; its holder has the last word', async () => {
  const { handler, dispatcher } = on.here
  const mailbox = { category: 'house.mailbox' }
  const first = await on.closed(mailbox)
  const { appeal, who } = await on.resolved(mailbox)
  const third = await on.filed(mailbox)
  const timesOfThird = async () => (await rowOf(third.appeal.id)).timesHere
  expect(await timesOfThird()).toBe(3)
  expect((await refused(part(appeal.id, handler))).error.fields).toEqual({ reason: appealReasons.partReason.zh })
  const parted = await part(appeal.id, handler, '上次是三楼，这次是五楼')
  expect(parted.recurrence).toMatchObject({ count: 1, earlier: { id: first.appeal.id } })
  const open = await on.show(appeal.id, { device: device() })
  expect([open.recurrence!.earlier, open.events[0]!.sentence.zh]).toEqual([
    null,
    '梧桐里物业认为和上次不是同一处：上次是三楼，这次是五楼',
  ])
  expect(await code(part(appeal.id, handler, '再说一次'))).toBe('appeal.wrongState')
  expect(await code(link(appeal.id, handler))).toBe('appeal.forbidden')
  expect((await on.show(appeal.id, who)).can).toContain('linkRecurrence')
  expect((await link(appeal.id, who)).recurrence).toMatchObject({ count: 2, by: 'holder' })
  expect(await timesOfThird()).toBe(3)
  for (const staff of [handler, dispatcher]) expect(await code(part(appeal.id, staff, '不是'))).toBe('appeal.holderSaysSame')
  expect((await part(appeal.id, who)).events[0]!.sentence.zh).toBe(`您说和 ${first.appeal.number} 不是同一处`)
  expect((await link(appeal.id, dispatcher)).recurrence).toMatchObject({ count: 2, by: 'desk' })
  await settled()
  await appealLawsHold(on.here.communityId)
})

test('a month tells how much of what was fixed sixty days before has lasted', async () => {
  const { auditor, communityId, unit: unitId } = on.here
  const yesterday = dayOf(later(-day))
  const month = yesterday.slice(0, 7)
  const cell = { ...noCounts(), communityId, unitId, category: 'house.facility', fixed: 5, recurred: 1 }
  await transaction(() =>
    table(RateCell).insert([
      { ...cell, day: yesterday },
      { ...cell, day: dayOf(later(0)), recurred: 5 },
    ]),
  )
  for (const read of [on.as(auditor).rates.ofMonth({ communityId, month }), on.as({}).rates.ofBoard({ communityId, month })])
    expect((await read).durable).toMatchObject({ n: 5, share: 0.8, showing: 'unranked' })
})

test('that it is back is told in the state that it has by then, whoever opens it again meanwhile', async () => {
  const there = await on.elsewhere()
  const { id } = (await there.resolved()).appeal
  const back = await there.filed()
  let [locked, told] = [() => {}, () => {}]
  const isLocked = new Promise<void>(resolve => (locked = resolve))
  const isTold = new Promise<void>(resolve => (told = resolve))
  const reopening = transaction(async () => {
    await lockOne(Appeal, { id })
    locked()
    // Told at once only by whoever does not wait for the lock.
    await Promise.race([isTold, pause(700)])
    await table(Appeal).update({ id }, { status: 'reopened' })
  })
  await isLocked
  await transaction(() => tellEarlier(back.appeal, id, 'recurred', 'clock', ''))
  told()
  await reopening
  const events = await table(AppealEvent).find({ where: { appealId: id, step: 'recurred' }, order: { at: 'ASC', id: 'ASC' } })
  expect(events.map(({ status }) => status)).toEqual(['resolved', 'reopened'])
})
