import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { setAhead, now } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { addWorkMinutes } from '@shared/kit/workdays'
import type { AppealView } from '@shared/appeals/appeal.views'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const stepsOf = ({ events }: AppealView) => events.map(({ step }) => step)
const told = async (who: Who, { id }: AppealView) => {
  await settled()
  const { items } = await on.as(who).notifications.list({ limit: 50 })
  return items.filter(({ appealId }) => appealId === id).map(({ about }) => about)
}

describe('giving back', () => {
  const listed = async ({ id }: AppealView) => {
    const today = await on.as(on.here.dispatcher).appeals.today({ communityId: on.here.communityId })
    return today.find(({ cards }) => cards.some(card => card.id === id))?.part
  }
  test('the desk gets it with four working hours to rule, the resident is told no unit and the date stands', async () => {
    const { appeal, who } = await on.assigned()
    goTo(10)
    const mine = await on.giveBack(appeal)
    const ruleBy = addWorkMinutes(calendar, now(), 240)
    expect(Math.abs(Date.parse(mine.ruleBy!) - ruleBy.getTime())).toBeLessThan(10_000)
    const hers = await on.show(appeal.id, who)
    expect(hers).toMatchObject({ status: 'submitted', unit: null, inCharge: null, clock: { dueAt: appeal.clock!.dueAt } })
    expect(hers.events[0]).toMatchObject({ sentence: { zh: '正在明确责任单位，答复日期不变' }, text: null })
    expect(JSON.stringify(hers)).not.toContain('归居委会管')
    const desk = await on.show(appeal.id, on.here.dispatcher)
    expect(desk.events[0]).toMatchObject({ text: '归居委会管', sentence: { zh: expect.stringMatching(/退回：不属本单位$/) } })
    expect(await listed(appeal)).toBe('returned')
    expect(await told(on.here.dispatcher, appeal)).toContain('appeal.returned')
    const { ruleBy: shown } = (
      await on.as(on.here.dispatcher).appeals.desk({ communityId: on.here.communityId, part: 'returned' })
    ).items[0]!
    expect(shown).not.toBeNull()
  })
  test('ruled, it is somebody’s again with the same clock; priority is no way to a later date', async () => {
    const { appeal, who } = await on.givenBack()
    const { id, version } = appeal
    const rule = (priority: 'p3' | 'p4', unitId = on.here.otherUnit) =>
      on.as(on.here.dispatcher).appeals.assign({ id, version, unitId, priority })
    expect((await on.as(on.here.dispatcher).appeals.suggestion({ id })).dueAt.p4).toBe(appeal.clock!.dueAt)
    expect(await refused(rule('p4'))).toMatchObject({ status: 422, error: { fields: { priority: expect.any(String) } } })
    goTo(10, 2)
    const ruled = await rule('p3')
    expect(ruled).toMatchObject({ status: 'assigned', ruleBy: null, clock: { until: 'answer', dueAt: appeal.clock!.dueAt } })
    expect((await on.show(id, who)).events[0]!.sentence.zh).toMatch(/^责任单位已明确：/)
    // Its time to give it back begins when it gets it.
    const back = await on.as(on.here.otherHandler).appeals.returnIt({ id, version: ruled.version, reason: 'wrongArea' })
    expect(back).toMatchObject({ status: 'submitted', clock: { dueAt: appeal.clock!.dueAt } })
  })
  test('once for each unit, and by the end of the next working day', async () => {
    const back = await on.givenBack()
    const again = await on.assign(back.appeal)
    expect(again.can).not.toContain('returnIt')
    expect(await refused(on.giveBack(again))).toMatchObject({ status: 409, error: { code: 'appeal.returnOnce' } })
    const [early, late] = [(await on.assigned()).appeal, (await on.assigned()).appeal]
    goTo(17)
    expect((await on.giveBack(early)).status).toBe('submitted')
    goTo(19)
    expect((await on.show(late.id, on.here.handler)).can).not.toContain('returnIt')
    expect(await refused(on.giveBack(late))).toMatchObject({ status: 409, error: { code: 'appeal.returnLate' } })
    // Within a unit nobody wins time by handing on; another unit has a day of its own.
    const move = (unitId: string, { version } = late) =>
      on.as(on.here.dispatcher).appeals.transfer({ id: late.id, version, unitId, reason: '换个人办' })
    const within = await move(on.here.unit)
    expect(await refused(on.giveBack(within))).toMatchObject({ error: { code: 'appeal.returnLate' } })
    const moved = await move(on.here.otherUnit, within)
    expect((await on.giveBack(moved, on.here.otherHandler)).status).toBe('submitted')
  })
  test('a question asked meanwhile moves both dates; without a reason of the list it is refused', async () => {
    const { appeal, who } = await on.assigned()
    const { id, version } = appeal
    for (const reason of [undefined, '', 'lazy', 'constructor'])
      expect(
        await refused(on.as(on.here.handler).appeals.returnIt({ id, version, reason: reason as 'notOurDuty' })),
      ).toMatchObject({ status: 422, error: { fields: { reason: expect.any(String) } } })
    goTo(10)
    const back = await on.giveBack(appeal)
    const asked = await on.ask(back, '是哪一栋？', on.here.dispatcher)
    expect(asked.ruleBy).toBe(back.ruleBy)
    goTo(12)
    const answered = await on.as(who).appeals.answer({ id, version: asked.version, text: '三号楼' })
    expect(answered.status).toBe('submitted')
    for (const [before, after] of [
      [back.ruleBy!, answered.ruleBy!],
      [back.clock!.dueAt, answered.clock!.dueAt],
    ] as const)
      expect(Date.parse(after)).toBeGreaterThan(Date.parse(before))
    expect(stepsOf(answered)).toEqual(['answer', 'ask', 'returnIt', 'assign', 'submit'])
  })
})

describe('a promised date', () => {
  test('is seen by the resident and by everybody, and moves no date', async () => {
    const { appeal, who } = await on.replied()
    const at = goTo(9, 3)
    setAhead(0)
    const mine = await on.schedule(appeal, at, { text: '周三上午来换三楼的灯。' })
    expect(mine).toMatchObject({ status: 'scheduled', promisedFor: at.toISOString(), clock: { dueAt: appeal.clock!.dueAt } })
    expect(await on.show(appeal.id, who)).toMatchObject({
      promisedFor: at.toISOString(),
      events: [{ text: '周三上午来换三楼的灯。' }, {}, {}, {}],
    })
    const others = await on.show(appeal.id, on.here.resident)
    expect(others).toMatchObject({ promisedFor: at.toISOString(), events: [{ text: null }, {}, {}, {}] })
    expect(others.events[0]!.sentence.zh).toMatch(/^预计\d+月\d+日 09:00办理$/)
    const { items } = await on.as({}).appeals.board({ communityId: on.here.communityId })
    expect(items.find(({ id }) => id === appeal.id)!.promisedFor).toBe(at.toISOString())
    expect(await told(who, appeal)).toContain('appeal.scheduled')
    // On the day it stands among what is promised, and stays there while it is not kept.
    const promised = async () =>
      (await on.as(on.here.handler).appeals.today({ communityId: on.here.communityId })).find(({ part }) => part === 'promised')!
    expect((await promised()).cards.map(({ id }) => id)).not.toContain(appeal.id)
    for (const day of [3, 4]) {
      goTo(10, day)
      expect((await promised()).cards.map(({ id }) => id)).toContain(appeal.id)
    }
    const asked = await on.ask(mine)
    expect(asked.promisedFor).toBe(at.toISOString())
    const back = await on.as(who).appeals.answer({ id: appeal.id, version: asked.version, text: '三楼' })
    expect(back).toMatchObject({ status: 'scheduled', promisedFor: at.toISOString() })
    const begun = await on.as(on.here.handler).appeals.startWork({ id: appeal.id, version: back.version })
    expect(begun).toMatchObject({ status: 'in_progress', promisedFor: null })
  })
  test('may be made anew, and is over with whoever made it', async () => {
    const { appeal } = await on.scheduled()
    const next = goTo(18, 2)
    setAhead(0)
    const anew = await on.schedule(appeal, next)
    expect(anew).toMatchObject({ status: 'scheduled', promisedFor: next.toISOString() })
    const { id } = appeal
    const moved = await on
      .as(on.here.dispatcher)
      .appeals.transfer({ id, version: anew.version, unitId: on.here.otherUnit, reason: '归居委会' })
    expect(moved).toMatchObject({ status: 'assigned', promisedFor: null, clock: { dueAt: appeal.clock!.dueAt } })
  })
  test('is neither over nor later than the date, and one past its date makes none', async () => {
    const { appeal } = await on.replied()
    const { id, version } = appeal
    const schedule = (at: string) => on.as(on.here.handler).appeals.schedule({ id, version, at })
    for (const [at, code] of [
      [new Date(Date.parse(appeal.clock!.dueAt) + 1).toISOString(), 'appeal.scheduleLate'],
      [new Date(now().getTime() - 1000).toISOString(), 'appeal.schedulePast'],
      ['2026-12-01', 'form.fix'],
      ['soon', 'form.fix'],
    ] as const)
      expect(await refused(schedule(at))).toMatchObject({ status: 422, error: { code, fields: { at: expect.any(String) } } })
    expect(await refused(on.schedule(appeal, undefined, { text: '约在*哪天几点*' }))).toMatchObject({
      error: { code: 'appeal.templateUnedited', fields: { text: expect.any(String) } },
    })
    goTo(19, 7)
    expect((await on.show(id, on.here.handler)).can).not.toContain('schedule')
    expect(await refused(on.schedule(appeal))).toMatchObject({ status: 409, error: { code: 'appeal.scheduleOver' } })
  })
})
