import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { Appeal } from '@server/appeals'
import { setAhead, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { addWorkMinutes, dueAfter } from '@shared/kit/workdays'
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
    expect(await listed(appeal)).toBe('owed')
    expect(await on.told(on.here.dispatcher, appeal.id)).toContain('appeal.returned')
    const { ruleBy: shown } = (await on.as(on.here.dispatcher).appeals.desk({ communityId: on.here.communityId, part: 'owed' }))
      .items[0]!
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
    expect(others.events[0]!.sentence.zh).toMatch(/^预计 \d+ 月 \d+ 日 09:00 办理$/)
    const { items } = await on.as({}).appeals.board({ communityId: on.here.communityId })
    expect(items.find(({ id }) => id === appeal.id)!.promisedFor).toBe(at.toISOString())
    expect(await on.told(who, appeal.id)).toContain('appeal.scheduled')
    // On the day it stands among what is promised, and stays there while it is not kept.
    const promised = async () =>
      (await on.as(on.here.handler).appeals.today({ communityId: on.here.communityId })).find(({ part }) => part === 'owed')!
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

describe('more time', () => {
  const rule = (how: 'grantExtension' | 'refuseExtension', { id, version }: AppealView, who: Who = on.here.supervisor) =>
    on.as(who).appeals[how]({ id, version })
  const toConfirm = async (who: Who) =>
    (await on.as(who).appeals.desk({ communityId: on.here.communityId, part: 'toConfirm', limit: 50 })).items
  test('asked before the date and granted by a supervisor moves it, its reason for all to see; the first date stays', async () => {
    const { appeal, who } = await on.replied()
    const asked = await on.askExtension(appeal)
    const dueAt = dueAfter(calendar, new Date(appeal.clock!.dueAt), 3).toISOString()
    expect(asked).toMatchObject({
      clock: appeal.clock,
      extension: { state: 'asked', days: 3, wasDue: appeal.clock!.dueAt, dueAt, text: '灯具到货要三天。' },
    })
    expect((await on.show(appeal.id, who)).extension).toBeNull()
    expect(JSON.stringify(await on.show(appeal.id, who))).not.toContain('灯具到货')
    expect((await toConfirm(on.here.supervisor)).find(({ id }) => id === appeal.id)).toMatchObject({ extensionAsked: true })
    expect((await toConfirm(on.here.dispatcher)).map(({ id }) => id)).not.toContain(appeal.id)
    expect(await on.told(on.here.supervisor, appeal.id)).toContain('appeal.extensionAsked')
    expect((await rule('grantExtension', asked)).clock!.dueAt).toBe(dueAt)
    const hers = await on.show(appeal.id, who)
    expect(hers).toMatchObject({
      clock: { dueAt },
      extension: { state: 'granted', reason: { zh: '等配件' }, wasDue: appeal.clock!.dueAt, dueAt, by: null },
      events: [{ text: '灯具到货要三天。', sentence: { zh: expect.stringMatching(/^延期到.*原因：等配件$/) } }, {}, {}, {}],
    })
    const others = await on.show(appeal.id, on.here.resident)
    expect(others).toMatchObject({ extension: { reason: { zh: '等配件' }, text: null } })
    expect(await on.told(who, appeal.id)).toContain('appeal.extended')
    expect((await table(Appeal).findOneByOrFail({ id: appeal.id })).firstDueAt!.toISOString()).toBe(appeal.clock!.dueAt)
    // A promise may now be made for later than the first date.
    const promise = new Date(Date.parse(dueAt) - 1000)
    expect((await on.schedule(await on.show(appeal.id, on.here.handler), promise)).status).toBe('scheduled')
  })
  test('refused, the date stands; either way it is asked once', async () => {
    for (const how of ['grantExtension', 'refuseExtension'] as const) {
      const { appeal } = await on.extensionAsked()
      const ruled = await rule(how, appeal)
      expect([how, ruled.clock!.dueAt === appeal.clock!.dueAt]).toEqual([how, how === 'refuseExtension'])
      expect(await refused(on.askExtension(ruled))).toMatchObject({ status: 409, error: { code: 'appeal.extendOnce' } })
      expect(await refused(rule('grantExtension', ruled))).toMatchObject({ status: 409, error: { code: 'appeal.noExtension' } })
    }
  })
  test('is not for whoever asked to grant, nor longer than was allowed at first, nor for no reason', async () => {
    const { communityId, unit } = on.here
    const both = await on.world.person(
      'staff',
      { role: 'handler', communityId, unitId: unit },
      { role: 'supervisor', communityId },
    )
    const { appeal } = await on.replied()
    for (const [field, wrong] of [
      ['days', { days: 8 }],
      ['days', { days: 0 }],
      ['days', { days: 1.5 }],
      ['reason', { reason: 'lazy' as 'parts' }],
      ['text', { text: '因为*原因*' }],
    ] as const) {
      const { id, version } = appeal
      const ask = on.as(on.here.handler).appeals.askExtension({ id, version, ...{ days: 7, reason: 'parts' as const }, ...wrong })
      expect([field, await refused(ask)]).toMatchObject([
        field,
        { status: 422, error: { fields: { [field]: expect.any(String) } } },
      ])
    }
    const asked = await on.askExtension(appeal, 7, both)
    expect(await refused(rule('grantExtension', asked, both))).toMatchObject({
      status: 403,
      error: { code: 'appeal.secondPerson' },
    })
    expect(asked.can).not.toContain('grantExtension')
    expect((await rule('grantExtension', asked)).extension!.state).toBe('granted')
    const redone = await on.reopened()
    expect((await on.show(redone.appeal.id, on.here.handler)).extendable).toBe(3)
  })
  test('is neither asked for nor granted past the date; a question holds both still', async () => {
    const [late, waiting, paused] = [await on.replied(), await on.extensionAsked(), await on.extensionAsked()]
    const asked = await on.ask(paused.appeal)
    goTo(19, 7)
    expect((await on.show(late.appeal.id, on.here.handler)).can).not.toContain('askExtension')
    for (const call of [
      () => on.askExtension(late.appeal),
      () => rule('grantExtension', waiting.appeal),
      () => rule('refuseExtension', waiting.appeal),
    ])
      expect(await refused(call())).toMatchObject({ status: 409, error: { code: 'appeal.extendLate' } })
    expect((await on.show(waiting.appeal.id, on.here.supervisor)).extension).toBeNull()
    expect((await toConfirm(on.here.supervisor)).map(({ id }) => id)).not.toContain(waiting.appeal.id)
    const granted = await rule('grantExtension', asked)
    expect(granted).toMatchObject({ status: 'need_info', extension: { state: 'granted' } })
    const answered = await on.as(paused.who).appeals.answer({ id: granted.id, version: granted.version, text: '三楼' })
    expect(Date.parse(answered.clock!.dueAt)).toBeGreaterThan(Date.parse(granted.clock!.dueAt))
  })
})
