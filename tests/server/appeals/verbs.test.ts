import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Appeal } from '@server/appeals'
import { now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { dueAfter } from '@shared/kit/workdays'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { refused } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const row = (id: string) => table(Appeal).findOneByOrFail({ id })

describe('assigning', () => {
  test('sets the date by priority from now and keeps its rule', async () => {
    for (const [priority, days] of [
      ['p1', 1],
      ['p2', 3],
      ['p3', 7],
      ['p4', 15],
    ] as const) {
      const { appeal } = await on.filed()
      const assigned = await on.assign(appeal, on.here.unit, priority)
      expect(assigned).toMatchObject({
        status: 'assigned',
        priority,
        clock: { until: 'answer', days, dueAt: dueAfter(calendar, now(), days).toISOString() },
      })
      expect((await row(appeal.id)).dueRule).toMatchObject({ priority, days, calendar: expect.stringContaining('chinese-days') })
    }
  })
  test.each([
    ['a unit of another community', () => ({ unitId: on.here.foreignUnit })],
    ['a unit that does not exist', () => ({ unitId: '01JD0000000000000000000009' })],
    ['somebody who does not handle there', () => ({ unitId: on.here.unit, handlerId: on.here.otherHandler.id })],
  ])('%s is refused', async (_, more) => {
    const { id, version } = (await on.filed()).appeal
    const call = on.as(on.here.dispatcher).appeals.assign({ id, version, priority: 'p3', ...more() })
    expect(await refused(call)).toMatchObject({ status: 422, error: { code: 'appeal.unitNeeded' } })
  })
  test('the person named is in charge, and the note stays among staff', async () => {
    const { appeal, who } = await on.filed()
    const note = '按责任清单由物业办'
    const input = {
      id: appeal.id,
      version: appeal.version,
      unitId: on.here.unit,
      handlerId: on.here.handler.id,
      priority: 'p3' as const,
      note,
    }
    const assigned = await on.as(on.here.dispatcher).appeals.assign(input)
    expect([assigned.handler?.id, assigned.events[0]?.text]).toEqual([on.here.handler.id, note])
    expect(JSON.stringify(await on.show(appeal.id, who))).not.toContain(note)
  })
  test('the suggestion names the unit of the category and a date for each priority', async () => {
    const { id } = (await on.filed()).appeal
    const suggestion = await on.as(on.here.dispatcher).appeals.suggestion({ id })
    expect(suggestion).toMatchObject({
      unitId: on.here.unit,
      priority: 'p2',
      dueAt: { p2: dueAfter(calendar, now(), 3).toISOString() },
    })
    expect((await refused(on.as(on.here.supervisor).appeals.suggestion({ id }))).status).toBe(403)
  })
})

describe('handing on', () => {
  test('the date stands, whoever gets it', async () => {
    const { appeal, who } = await on.assigned()
    goTo(10, 2)
    const moved = await on
      .as(on.here.dispatcher)
      .appeals.transfer({ id: appeal.id, version: appeal.version, unitId: on.here.otherUnit, reason: '归居委会' })
    expect([moved.clock?.dueAt, moved.inCharge?.id]).toEqual([appeal.clock?.dueAt, on.here.otherUnit])
    expect((await on.show(appeal.id, who)).events[0]?.text).toBe('归居委会')
  })
  test('whoever only handles moves it within her own unit', async () => {
    const { id, version } = (await on.assigned()).appeal
    const give = (unitId: string) => on.as(on.here.handler).appeals.transfer({ id, version, unitId, reason: '换人' })
    expect(await refused(give(on.here.otherUnit))).toMatchObject({ status: 403, error: { code: 'appeal.forbidden' } })
    expect((await give(on.here.unit)).status).toBe('assigned')
  })
})

describe('resolving', () => {
  test('wants a photo where the category does, or why there is none', async () => {
    const { id, version } = (await on.assigned({ category: 'clean.rubbish' })).appeal
    const resolve = (more: object) =>
      on.as(on.here.handler).appeals.resolve({ id, version, code: 'fixed', text: '清好了', ...more })
    expect(await refused(resolve({}))).toMatchObject({
      status: 422,
      error: { code: 'appeal.photoNeeded', fields: { photoIds: expect.any(String) } },
    })
    expect(await refused(resolve({ noPhotoReason: '  ' }))).toMatchObject({ status: 422 })
    expect((await resolve({ noPhotoReason: '夜里清的' })).status).toBe('resolved')
  })
  test('nothing leaves with a template’s blanks in it', async () => {
    const { appeal } = await on.assigned()
    const { id, version } = appeal
    const blank = '这件事*做了什么*。'
    const handler = on.as(on.here.handler).appeals
    const calls = [
      on.reply(appeal, blank),
      on.ask(appeal, '请补充：*具体问题*'),
      on.resolve(appeal, blank),
      handler.resolve({ id, version, code: 'fixed', text: '好了', ifAgain: '找*谁*' }),
    ]
    for (const answer of await Promise.all(calls.map(refused))) {
      expect(answer).toMatchObject({ status: 422, error: { code: 'appeal.templateUnedited' } })
    }
  })
})

describe('declining', () => {
  test('takes two people', async () => {
    const { appeal, who } = await on.proposed()
    const { id, version } = appeal
    expect(JSON.stringify(await on.show(id, who))).not.toContain('隔壁社区窗口')
    expect(await refused(on.as(on.here.dispatcher).appeals.confirmDecline({ id, version }))).toMatchObject({
      status: 403,
      error: { code: 'appeal.secondPerson' },
    })
    const declined = await on.as(on.here.colleague).appeals.confirmDecline({ id, version })
    expect(declined).toMatchObject({ status: 'declined', declined: { whereToGo: '请到隔壁社区窗口' }, clock: null })
    expect(await on.show(id, who)).toMatchObject({ status: 'declined', whereToGo: '请到隔壁社区窗口' })
  })
  test('refused by the second it waits to be accepted as before, and may be proposed again', async () => {
    const { appeal } = await on.proposed()
    const { id, version } = appeal
    const back = await on.as(on.here.supervisor).appeals.refuseDecline({ id, version })
    expect(back).toMatchObject({ status: 'submitted', declineProposal: null })
    expect(await refused(on.as(on.here.supervisor).appeals.confirmDecline({ id, version: back.version }))).toMatchObject({
      error: { code: 'appeal.noProposal' },
    })
    expect((await on.show(id, on.here.dispatcher)).can).toContain('decline')
  })
  test('a reason that is not in the table is refused', async () => {
    const { id, version } = (await on.filed()).appeal
    for (const reason of ['nothing', 'constructor', 'toString']) {
      expect((await refused(on.as(on.here.dispatcher).appeals.decline({ id, version, reason, whereToGo: '别处' }))).status).toBe(
        422,
      )
    }
  })
})

describe('the holder’s own words', () => {
  test('may be corrected before acceptance, category and privacy with them', async () => {
    const { appeal, who } = await on.filed({ answers: [{ key: 'floors', value: '三楼' }] })
    const amended = await on
      .as(who)
      .appeals.amend({ id: appeal.id, version: 1, text: '隔壁半夜剁肉，睡不着', category: 'noise.home' })
    expect(amended).toMatchObject({
      text: '隔壁半夜剁肉，睡不着',
      visibility: 'private',
      category: { key: 'noise.home' },
      version: 2,
      answers: [],
    })
  })
  test('and what was answered: left out it stays, to another kind it is answered anew', async () => {
    const { appeal, who } = await on.filed({ answers: [{ key: 'floors', value: '三楼' }] })
    const amend = (version: number, more: object) =>
      on.as(who).appeals.amend({ id: appeal.id, version, text: '灯不亮三天了', category: 'house.light', ...more })
    const said = async (seen: Promise<AppealView>) => (await seen).answers.map(({ key, value }) => `${key} ${value}`)
    expect(await said(amend(1, {}))).toEqual(['floors 三楼'])
    expect(await said(amend(2, { answers: [{ key: 'how', value: 'out' }] }))).toEqual(['how out'])
    const found = { category: 'other.found' }
    expect((await refused(amend(3, found))).error.fields).toEqual({ 'answers.which': expect.any(String) })
    expect(await said(amend(3, { ...found, answers: [{ key: 'which', value: 'lost' }] }))).toEqual(['which lost'])
  })
  test('are added to, never changed, afterwards', async () => {
    const { appeal, who } = await on.assigned()
    const added = await on.as(who).appeals.append({ id: appeal.id, version: appeal.version, text: '四楼也不亮了' })
    expect([added.text, added.events[0]?.text, added.status]).toEqual([appeal.text ?? added.text, '四楼也不亮了', 'assigned'])
    expect((await on.show(appeal.id, on.here.handler)).events[0]?.text).toBe('四楼也不亮了')
  })
})

describe('two at once', () => {
  test('one wins, the other is told with the fresh view; twenty times', async () => {
    for (let round = 0; round < 20; round++) {
      const { appeal } = await on.assigned()
      const { id, version } = appeal
      const [one, other] = [on.here.handler, on.here.dispatcher]
      const both = await Promise.allSettled([
        on.as(one).appeals.reply({ id, version, text: `甲答复第 ${round} 次` }),
        on.as(other).appeals.transfer({ id, version, unitId: on.here.otherUnit, reason: '换居委会办' }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      // A handler whose matter was moved to another unit meanwhile sees it no more than anybody.
      if (both[0].status === 'rejected') expect(lost.reason.status).toBe(403)
      else
        expect(lost.reason).toMatchObject({
          status: 409,
          error: { code: 'appeal.stale', fresh: { version: version + 1, status: 'in_progress' } },
        })
    }
  })
  test('two answers of the same unit: one is kept, twenty times', async () => {
    for (let round = 0; round < 20; round++) {
      const { id, version } = (await on.assigned()).appeal
      const both = await Promise.allSettled(['甲', '乙'].map(text => on.as(on.here.handler).appeals.reply({ id, version, text })))
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(lost.reason).toMatchObject({
        status: 409,
        error: { code: 'appeal.stale', fresh: { version: version + 1, status: 'in_progress' } },
      })
      const { events } = await on.show(id, on.here.handler)
      expect(events.filter(({ step }) => step === 'reply')).toHaveLength(1)
      expect(lost.reason.error.fresh.events[0].text).toBe(events[0]!.text)
    }
  })
})
