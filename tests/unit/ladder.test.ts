import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Appeal } from '@server/appeals'
import { dueByRule } from '@server/appeals/due-by-rule'
import { climb, extendedClock, freshClock, isUrgedUp, movedClock, resumedClock } from '@server/appeals/ladder'

const at = (text: string) => new Date(`2026-${text}:00+08:00`)
const minute = 60_000
const next = (date: Date) => new Date(date.getTime() + minute)
const began = { clockFor: 'answer' as const, clockFrom: at('11-02T10:00'), dueAt: at('11-11T18:00') }
/** Accepted on a Monday, seven working days of nine hours: 71 hours. */
const [soonAt, superviseAt, severeAt] = [at('11-10T09:15'), at('11-13T18:00'), at('12-03T16:00')]
const matter = (more: Partial<Appeal> = {}) =>
  ({
    ...{ communityId: 'here', priority: 'p3', dueRule: { priority: 'p3', days: 7, calendar: '' } },
    ...{ limits: { handle: { p1: 1, p2: 3, p3: 7, p4: 15 } } },
    ...freshClock('here', began),
    ...{ ruleBy: null, reopenRuleBy: null },
    ...more,
  }) as Appeal
const itIs = (when: Date) => vi.useFakeTimers({ toFake: ['Date'], now: when })
afterEach(() => void vi.useRealTimers())

describe('a clock', () => {
  test('begins at the foot of the ladder, nobody told and nobody urged', () => {
    expect(freshClock('here', began)).toEqual({
      ...{ ...began, rung: 0, alarmAt: soonAt },
      ...{ overdueAt: null, urges: 0, urgeBy: null, superviseBy: null, superviseTold: null },
    })
  })
  test('of few hours is nearly over on the morning of its date', () => {
    const short = { ...began, clockFrom: at('11-09T17:00') }
    expect(freshClock('here', short).alarmAt).toEqual(at('11-11T09:00'))
  })
  test('climbs each rung once it is past, and none above the last', () => {
    const by = (when: Date) => climb(matter(), when)
    expect(by(soonAt)).toEqual({ climbed: [], rung: 0, alarmAt: soonAt })
    expect(by(next(soonAt))).toEqual({ climbed: ['soon'], rung: 1, alarmAt: superviseAt })
    // On its date it is nearly due; past it that is not told any more.
    expect(by(began.dueAt).climbed).toEqual(['soon'])
    expect(by(next(began.dueAt)).climbed).toEqual([])
    expect(by(superviseAt).climbed).toEqual([])
    expect(by(next(superviseAt))).toEqual({ climbed: ['supervise'], rung: 2, alarmAt: severeAt })
    expect(by(next(severeAt))).toEqual({ climbed: ['supervise', 'severe'], rung: 3, alarmAt: null })
    expect(climb(matter({ rung: 3 }), next(severeAt))).toEqual({ climbed: [], rung: 3, alarmAt: null })
  })
  test('urged three times comes before a supervisor, once, whatever its date', () => {
    expect(climb(matter({ urges: 2 }), began.clockFrom).climbed).toEqual([])
    expect(climb(matter({ urges: 3 }), began.clockFrom)).toEqual({ climbed: ['supervise'], rung: 2, alarmAt: severeAt })
    expect(climb(matter({ urges: 4, rung: 2 }), began.clockFrom).climbed).toEqual([])
    expect([0, 1, 2].map(rung => isUrgedUp({ urges: 3 }, rung))).toEqual([true, true, false])
  })
  test('with another date keeps what it climbed; with more time granted begins anew, unless a supervisor stepped in', () => {
    const later = at('11-13T18:00')
    expect(movedClock(matter({ rung: 1 }), later)).toEqual({ dueAt: later, rung: 1, alarmAt: at('11-17T18:00') })
    // 89 hours from the acceptance, three quarters of them over.
    expect(extendedClock(matter({ rung: 1 }), later)).toEqual({
      ...{ dueAt: later, overdueAt: null, rung: 0, alarmAt: at('11-11T13:45') },
    })
    expect(extendedClock(matter({ rung: 2 }), later)).toMatchObject({ rung: 2 })
  })
  test('that stood moves its date, and what was owed in it after that; what was owed before stays late', () => {
    itIs(at('11-05T10:00'))
    const since = at('11-04T09:00')
    const owed = { ruleBy: at('11-04T18:00'), reopenRuleBy: since, superviseBy: at('11-03T18:00'), urgeBy: null }
    expect(resumedClock(matter({ ...owed, rung: 1 }), since)).toEqual({
      // Ten hours: a day of nine, and one.
      ...{ dueAt: at('11-13T10:00'), rung: 1, alarmAt: at('11-17T18:00') },
      ...{ ruleBy: at('11-06T10:00'), reopenRuleBy: since, superviseBy: at('11-03T18:00'), urgeBy: null },
    })
  })
})

describe('the date of another priority', () => {
  test('is its own working days from the acceptance, and the same where it is the same', () => {
    itIs(at('11-02T11:00'))
    expect(dueByRule(matter(), 'p3')).toEqual(began.dueAt)
    expect(dueByRule(matter(), 'p2')).toEqual(at('11-05T18:00'))
    expect(dueByRule(matter(), 'p4')).toEqual(at('11-23T18:00'))
  })
  test('keeps the working time that a question held the clock', () => {
    itIs(at('11-02T11:00'))
    const held = matter({ dueAt: at('11-12T18:00') })
    expect(dueByRule(held, 'p2')).toEqual(at('11-06T18:00'))
  })
  test('makes nobody late before the end of the next working day, and gives no time where it is stricter', () => {
    itIs(at('11-06T11:00'))
    expect(dueByRule(matter(), 'p1')).toEqual(at('11-09T18:00'))
    itIs(at('11-11T11:00'))
    expect(dueByRule(matter(), 'p1')).toEqual(began.dueAt)
    itIs(at('11-23T11:00'))
    expect(dueByRule(matter(), 'p4')).toEqual(at('11-24T18:00'))
    expect(dueByRule(matter(), 'p3')).toEqual(began.dueAt)
  })
})
