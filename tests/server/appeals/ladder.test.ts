import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { AppealEvent, climbLadder, markOverdueAppeals, remindOfPromises, remindOfSupervision } from '@server/appeals'
import { setAhead, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { addPost } from '@server/organisation'
import { atHour, dayOf, dueAfter } from '@shared/kit/workdays'
import type { AppealView } from '@shared/appeals/appeal.views'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

describe('urging', () => {
  const urge = (who: Who, { id, version }: { id: string; version: number }) => on.as(who).appeals.urge({ id, version })
  const early = { status: 409, error: { code: 'appeal.urgeEarly' } }
  test('what nobody accepted may be urged once its date has passed, and the desk answers by accepting it', async () => {
    const { appeal, who } = await on.filed()
    expect(appeal).toMatchObject({ urge: { count: 0, answerBy: null, from: appeal.clock!.dueAt } })
    goTo(17)
    expect(await refused(urge(who, appeal))).toMatchObject(early)
    goTo(19)
    expect((await on.show(appeal.id, who)).can).toContain('urge')
    const urged = await urge(who, appeal)
    expect(urged).toMatchObject({ status: 'submitted', urge: { count: 1, answerBy: dueAfter(calendar, now(), 1).toISOString() } })
    const owed = async () =>
      (await on.as(on.here.dispatcher).appeals.desk({ communityId: on.here.communityId, part: 'owed', limit: 50 })).items.find(
        ({ id }) => id === appeal.id,
      )
    expect(await owed()).toMatchObject({ urges: 1 })
    expect(await on.told(on.here.dispatcher, appeal.id)).toContain('appeal.urged')
    expect(await on.assign(urged)).toMatchObject({ urge: { count: 0, answerBy: null } })
    expect(await owed()).toBeUndefined()
  })
  test('what nobody answered once the time for it is over; what was answered when half of the time is used', async () => {
    const [silent, spoken] = [await on.assigned(), await on.replied()]
    goTo(11)
    for (const { appeal, who } of [silent, spoken]) expect(await refused(urge(who, appeal))).toMatchObject(early)
    goTo(18, 2)
    expect((await urge(silent.who, silent.appeal)).urge!.count).toBe(1)
    expect(await refused(urge(spoken.who, spoken.appeal))).toMatchObject(early)
    goTo(17, 4)
    expect((await urge(spoken.who, spoken.appeal)).urge!.count).toBe(1)
  })
  test('once a working day, three times on a clock; a reply answers, the third brings a supervisor', async () => {
    const { appeal, who } = await on.replied()
    let seen = appeal
    for (const [n, day] of [5, 6, 7].entries()) {
      goTo(10, day)
      seen = await urge(who, seen)
      expect(await refused(urge(who, seen))).toMatchObject(
        n < 2 ? { status: 429, error: { code: 'appeal.urgeLimit' } } : { status: 409, error: { code: 'appeal.urgeStage' } },
      )
      if (n > 0) continue
      // An answer that is owed is not put off; one that came is another's.
      const owed = seen.urge!.answerBy
      await climbLadder()
      const answered = await on.reply(seen, '配件明天到。')
      expect([owed === null, answered.urge!.answerBy]).toEqual([false, null])
      expect((await on.show(appeal.id, who)).events[0]!.sentence.zh).toMatch(/回应了您的催办$/)
      expect(await on.told(who, appeal.id)).toContain('appeal.urgeAnswered')
      seen = answered
    }
    expect(seen.urge).toMatchObject({ count: 3, from: null })
    await Promise.all(times(3, climbLadder))
    setAhead(0)
    await climbLadder()
    goTo(11, 7)
    await climbLadder()
    const hers = await on.show(appeal.id, who)
    expect(hers.events.filter(({ step }) => step === 'supervise')).toHaveLength(1)
    expect(await on.told(on.here.supervisor, appeal.id)).toContain('appeal.toSupervise')
    expect(await on.told(who, appeal.id)).toContain('appeal.supervised')
    const staff = await on.show(appeal.id, on.here.handler)
    expect(staff.events[0]!.sentence.zh).toMatch(/^进入督办（居民催了 3 次），/)
  })
})

describe('the ladder', () => {
  const climbed = async ({ id }: AppealView) => {
    const events = await table(AppealEvent).find({ where: { appealId: id, takenBy: 'clock' }, order: { at: 'ASC', id: 'ASC' } })
    return events.map(({ step }) => step)
  }
  const clocks = () => Promise.all([...times(2, climbLadder), ...times(2, markOverdueAppeals)])
  test('each rung acts once, whoever comes and however the clock jumps', async () => {
    const { appeal } = await on.assigned()
    const paused = await on.replied()
    await on.ask(paused.appeal)
    for (const [hour, day, rungs] of [
      [17, 5, []],
      [12, 6, ['soon']],
      [17, 7, ['soon']],
      [19, 7, ['soon', 'overdue']],
      [17, 9, ['soon', 'overdue']],
      [19, 9, ['soon', 'overdue', 'supervise']],
      [9, 1, ['soon', 'overdue', 'supervise']],
      [19, 9, ['soon', 'overdue', 'supervise']],
      [19, 25, ['soon', 'overdue', 'supervise', 'severe']],
      [9, 2, ['soon', 'overdue', 'supervise', 'severe']],
      [19, 30, ['soon', 'overdue', 'supervise', 'severe']],
    ] as const) {
      goTo(hour, day)
      await clocks()
      expect([day, hour, await climbed(appeal)]).toEqual([day, hour, rungs])
    }
    expect(await climbed(paused.appeal)).toEqual([])
    await settled()
    setAhead(0)
    expect((await on.told(on.here.supervisor, appeal.id)).toSorted()).toEqual(
      ['appeal.overdue', 'appeal.severe', 'appeal.supervised', 'appeal.toSupervise'].toSorted(),
    )
    expect(await on.told(on.here.handler, appeal.id)).toEqual(expect.arrayContaining(['appeal.soonDue', 'appeal.severe']))
  })
  test('what nobody accepts turns amber, then red at the desk by its own limit, and climbs: the desk, then the supervisors', async () => {
    const { appeal, who } = await on.filed()
    const { dispatcher, supervisor, handler, communityId } = on.here
    const light = async (part: 'today' | 'overdue' | 'toAccept') => {
      const { items } = await on.as(dispatcher).appeals.desk({ communityId, part, limit: 50 })
      return items.find(({ id }) => id === appeal.id)?.clock
    }
    const sections = async () => {
      const today = await on.as(dispatcher).appeals.today({ communityId })
      return today.filter(({ cards }) => cards.some(({ id }) => id === appeal.id)).map(({ part }) => part)
    }
    const seen: unknown[] = []
    for (const [hour, day] of [
      [10, 1],
      [19, 1],
      [19, 8],
    ] as const) {
      goTo(hour, day)
      await clocks()
      const [today, overdue, toAccept] = [await light('today'), await light('overdue'), await light('toAccept')]
      expect(toAccept).toMatchObject({ until: 'accept' })
      seen.push([today?.light ?? '', overdue?.light ?? '', toAccept!.light, ...(await sections()), await climbed(appeal)])
    }
    expect(seen).toEqual([
      ['amber', '', 'amber', 'today', ['soon']],
      ['', 'vermilion', 'vermilion', 'overdue', ['soon', 'overdue']],
      ['', 'filled', 'filled', 'supervised', ['soon', 'overdue', 'supervise', 'severe']],
    ])
    setAhead(0)
    expect(await on.told(dispatcher, appeal.id)).toEqual(expect.arrayContaining(['appeal.acceptSoon', 'appeal.overdue']))
    expect(await on.told(supervisor, appeal.id)).toEqual(expect.arrayContaining(['appeal.overdue', 'appeal.toSupervise']))
    expect(await on.told(handler, appeal.id)).toEqual([])
    expect(await on.told(who, appeal.id)).not.toContain('appeal.acceptSoon')
  })
  test('a leap over several does not call nearly due what is late; a new clock begins below', async () => {
    const { appeal: filed, who } = await on.filed()
    const appeal = await on.assign(filed, undefined, 'p1')
    goTo(19, 8)
    await climbLadder()
    expect(await climbed(appeal)).toEqual(['supervise', 'severe'])
    const { version } = await on.resolve(appeal)
    await on.as(who).appeals.reopen({ id: appeal.id, version, reason: '还是不亮' })
    goTo(20, 8)
    await climbLadder()
    expect(await climbed(appeal)).toEqual(['supervise', 'severe'])
    goTo(10, 9)
    await climbLadder()
    expect(await climbed(appeal)).toEqual(['supervise', 'severe', 'soon'])
  })
  test('whoever leads the unit hears first where she handles for it, and the supervisors do not yet', async () => {
    const { communityId, unit } = on.here
    const lead = await on.world.person('staff', { role: 'handler', communityId, unitId: unit })
    await addPost({
      ...{ communityId, unitId: unit, personId: lead.id, areaId: null, kind: 'lead', title: '经理', titleEn: 'Manager' },
      ...{ phone: '000-0000 0130', hours: '', hoursEn: '', deputyId: null, startsAt: now(), endsAt: null },
    })
    const { id, version } = (await on.filed()).appeal
    const { handler, dispatcher } = on.here
    const appeal = await on.as(dispatcher).appeals.assign({ id, version, unitId: unit, handlerId: handler.id, priority: 'p3' })
    goTo(19, 7)
    await markOverdueAppeals()
    expect(await on.told(lead, appeal.id)).toEqual(['appeal.overdue'])
    expect(await on.told(on.here.supervisor, appeal.id)).toEqual([])
  })
  test('more time is told of anew when it is nearly over', async () => {
    const { appeal } = await on.extensionAsked()
    goTo(10, 7)
    await climbLadder()
    await on.as(on.here.supervisor).appeals.grantExtension({ id: appeal.id, version: appeal.version })
    await climbLadder()
    expect(await climbed(appeal)).toEqual(['soon'])
    goTo(19, 9)
    await clocks()
    expect(await climbed(appeal)).toEqual(['soon', 'soon'])
  })
})

describe('what a supervisor stepped in for', () => {
  const checkOff = (who: Who, { id, version }: { id: string; version: number }) =>
    on.as(who).appeals.checkOff({ id, version, reason: '已问清，配件今晚到' })
  test('has a date, is told once when nobody checked it off by then, and is checked off by a supervisor with a word for all', async () => {
    const { appeal: given, who } = await on.assigned()
    goTo(19, 9)
    await climbLadder()
    const by = dueAfter(calendar, now(), 1)
    const { supervisor, handler, admin } = on.here
    const appeal = await on.show(given.id, supervisor)
    expect([appeal.supervised, appeal.can.includes('checkOff')]).toEqual([{ by: by.toISOString() }, true])
    expect((await on.show(given.id, who)).supervised).toEqual({ by: by.toISOString() })
    for (const one of [supervisor, handler]) expect(await on.queue(one, 'supervised')).toContain(given.id)
    // News to the resident is not yet the supervisor's word.
    const answered = await on.reply(appeal, '配件在路上。')
    expect(answered.supervised).not.toBeNull()
    expect(await refused(checkOff(handler, answered))).toMatchObject({ status: 403 })
    goTo(17, 10)
    await remindOfSupervision()
    expect(await on.told(admin, given.id)).toEqual([])
    goTo(19, 10)
    await Promise.all(times(3, remindOfSupervision))
    await settled()
    goTo(9, 3)
    await remindOfSupervision()
    expect((await on.told(admin, given.id)).filter(about => about === 'appeal.superviseLate')).toHaveLength(1)
    goTo(20, 10)
    const seen = await checkOff(supervisor, await on.show(given.id, supervisor))
    expect([seen.supervised, seen.clock!.dueAt, seen.status]).toEqual([null, given.clock!.dueAt, 'in_progress'])
    expect((await on.show(given.id, who)).events[0]!.sentence.zh).toBe('督办已销号：已问清，配件今晚到')
    expect(await on.told(who, given.id)).toContain('appeal.checkedOff')
    expect(await refused(checkOff(supervisor, seen))).toMatchObject({ status: 409, error: { code: 'appeal.noSupervision' } })
    expect(await on.queue(supervisor, 'supervised')).not.toContain(given.id)
    await Promise.all(times(2, remindOfSupervision))
    expect((await on.told(admin, given.id)).filter(about => about === 'appeal.superviseLate')).toHaveLength(1)
  })
  test('whoever promised a day is reminded on the morning before it, once; not of one that was moved, begun or made for tomorrow', async () => {
    const { handler } = on.here
    const colleague = await on.world.person('staff', { role: 'handler', communityId: on.here.communityId, unitId: on.here.unit })
    const day = (n: number) => atHour(dayOf(dueAfter(calendar, now(), n)), 10)
    const kept = await on.schedule((await on.replied()).appeal, day(4))
    const moved = await on.schedule(await on.schedule((await on.replied()).appeal, day(4)), day(6))
    const begun = await on.schedule((await on.replied()).appeal, day(4))
    await on.as(handler).appeals.startWork({ id: begun.id, version: begun.version })
    const reminded = async ({ id }: AppealView, who = handler) =>
      (await on.told(who, id)).filter(about => about === 'appeal.promiseSoon').length
    goTo(8, 3)
    await remindOfPromises()
    expect(await reminded(kept)).toBe(0)
    goTo(9, 3)
    setAhead(now().getTime() + 60_000 - Date.now())
    await Promise.all(times(3, remindOfPromises))
    goTo(10, 1)
    await remindOfPromises()
    goTo(18, 3)
    await remindOfPromises()
    expect([await reminded(kept), await reminded(moved), await reminded(begun)]).toEqual([1, 0, 0])
    expect(await reminded(kept, colleague)).toBe(0)
    goTo(12, 5)
    await remindOfPromises()
    expect(await reminded(moved)).toBe(1)
  })
})
