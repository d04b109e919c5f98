import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { AppealEvent, climbLadder, markOverdueAppeals } from '@server/appeals'
import { setAhead, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { addPost } from '@server/organisation'
import { dueAfter } from '@shared/kit/workdays'
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
      ['', 'filled', 'filled', 'overdue', ['soon', 'overdue', 'supervise', 'severe']],
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
