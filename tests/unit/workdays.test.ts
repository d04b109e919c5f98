import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import utc from 'dayjs/plugin/utc'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar as china } from '@config/calendar'
import { withOwnDays } from '@shared/organisation/own-days'
import {
  addWorkMinutes,
  atHour,
  dayAfter,
  dayOf,
  dueAfter,
  workdayMinutes,
  workdaysBetween,
  workMinutesBetween,
  type Calendar,
} from '@shared/kit/workdays'

const here = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const said = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Weekends, a holiday of seven days and the Saturday that makes up for it. */
const fixture: Calendar = {
  isWorkday(day) {
    if (day >= '2030-05-01' && day <= '2030-05-07') return false
    if (day === '2030-05-11') return true
    return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  },
}

describe('the n-th working day', () => {
  test.each([
    ['within a week', fixture, '2030-04-22 10:00', 3, '2030-04-25 18:00'],
    ['filed at night, before midnight', fixture, '2030-04-22 23:59', 1, '2030-04-23 18:00'],
    ['filed after midnight counts as that day', fixture, '2030-04-23 00:01', 1, '2030-04-24 18:00'],
    ['filed on Friday', fixture, '2030-04-26 17:00', 1, '2030-04-29 18:00'],
    ['filed on Sunday', fixture, '2030-04-28 12:00', 1, '2030-04-29 18:00'],
    ['over a holiday of seven days', fixture, '2030-04-30 12:00', 1, '2030-05-08 18:00'],
    ['the make-up Saturday is worked', fixture, '2030-05-10 12:00', 1, '2030-05-11 18:00'],
    ['over 29 February', china, '2028-02-28 12:00', 1, '2028-02-29 18:00'],
    ['from 29 February', china, '2028-02-29 12:00', 1, '2028-03-01 18:00'],
    ['no 29 February in 2026', china, '2026-02-28 12:00', 1, '2026-03-02 18:00'],
    ['the Saturday before Spring Festival is worked', china, '2026-02-13 12:00', 1, '2026-02-14 18:00'],
    ['over Spring Festival 2026', china, '2026-02-14 12:00', 1, '2026-02-24 18:00'],
    ['seven days over Spring Festival 2026', china, '2026-02-12 12:00', 7, '2026-02-28 18:00'],
    ['over New Year 2026 and its make-up Sunday', china, '2025-12-31 12:00', 1, '2026-01-04 18:00'],
  ] as const)('%s', (_, calendar, from, n, due) => {
    expect(said(dueAfter(calendar, here(from), n))).toBe(due)
  })

  test('a calendar without working days is refused instead of searched for ever', () => {
    expect(() => dueAfter({ isWorkday: () => false }, here('2026-01-01 09:00'), 1)).toThrow('no working day')
  })
})

describe('working minutes', () => {
  test.each([
    ['one morning', '2030-04-22 09:30', '2030-04-22 11:00', 90],
    ['before work and after it counts nothing', '2030-04-22 06:00', '2030-04-22 20:00', workdayMinutes],
    ['over a weekend', '2030-04-26 17:00', '2030-04-29 10:00', 120],
    ['over the holiday', '2030-04-30 17:00', '2030-05-08 09:30', 90],
    ['within the holiday', '2030-05-02 10:00', '2030-05-05 10:00', 0],
    ['backwards', '2030-04-23 10:00', '2030-04-22 10:00', 0],
  ] as const)('%s', (_, from, to, minutes) => {
    expect(workMinutesBetween(fixture, here(from), here(to))).toBe(minutes)
  })

  test('a day of pause moves an end of work to the next end of work', () => {
    expect(said(addWorkMinutes(fixture, here('2030-04-26 18:00'), workdayMinutes))).toBe('2030-04-29 18:00')
    expect(said(addWorkMinutes(fixture, here('2030-04-30 18:00'), 30))).toBe('2030-05-08 09:30')
  })
})

describe('laws, over the real calendar', () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const days = fc.integer({ min: 1, max: 30 })

  test('counting is the inverse of adding, in days and in minutes', () => {
    fc.assert(
      fc.property(moment, days, fc.integer({ min: 0, max: 9000 }), (from, n, minutes) => {
        expect(workdaysBetween(china, from, dueAfter(china, from, n))).toBe(n)
        expect(workMinutesBetween(china, from, addWorkMinutes(china, from, minutes))).toBe(minutes)
      }),
    )
  })
  test('a date is an end of work on a working day, and later for more days and for a later start', () => {
    fc.assert(
      fc.property(moment, moment, days, (one, other, n) => {
        const due = dueAfter(china, one, n)
        expect(due.getTime()).toBe(atHour(dayOf(due), 18).getTime())
        expect(china.isWorkday(dayOf(due))).toBe(true)
        expect(due > one).toBe(true)
        expect(dueAfter(china, one, n + 1) > due).toBe(true)
        if (one <= other) expect(dueAfter(china, other, n) >= due).toBe(true)
      }),
    )
  })
  test('working minutes add up over any moment between', () => {
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), three => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        expect(workMinutesBetween(china, a, b) + workMinutesBetween(china, b, c)).toBeCloseTo(workMinutesBetween(china, a, c), 6)
      }),
      { numRuns: 40 },
    )
  })
  test('working minutes are those that another calendar counts and adds, over make-up days, holidays and the days of a community', () => {
    dayjs.extend(utc)
    dayjs.extend(businessTime)
    const hours = [{ start: '09:00:00', end: '18:00:00' }]
    const [sunday, monday, tuesday, wednesday, thursday, friday, saturday] = Array<typeof hours>(7).fill(hours)
    dayjs.setBusinessTime({ sunday, monday, tuesday, wednesday, thursday, friday, saturday } as never)
    // A holiday of the place, and a weekend that is worked in turn, one of them taken back again.
    const own = [
      { day: '2026-03-18', works: 'off' },
      { day: '2026-03-21', works: 'worked' },
      { day: '2026-06-01', works: 'off' },
      { day: '2026-06-01', works: 'usual' },
      { day: '2026-09-20', works: 'off' },
    ] as const
    const local = withOwnDays(china, own)
    // It knows no Saturday that is worked: each day is one, and whatever is not worked in the country or here is its holiday.
    const off: string[] = []
    for (let day = '2025-12-31'; day < '2027-01-01'; day = dayAfter(day)) {
      const said = own.findLast(one => one.day === day)?.works ?? 'usual'
      if (said === 'off' || (said === 'usual' && !china.isWorkday(day))) off.push(day)
    }
    dayjs.setHolidays(off)
    const theirs = (at: Date) => dayjs.utc(at.getTime() + 8 * 3_600_000)
    const counted = (from: Date, to: Date) => Math.abs(theirs(to).businessMinutesDiff(theirs(from)))
    const within = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
    const toMinute = within.map(at => new Date(Math.floor(at.getTime() / 60_000) * 60_000))
    fc.assert(
      fc.property(
        toMinute,
        fc.integer({ min: 0, max: 40 * 24 * 60 }),
        fc.integer({ min: 1, max: 4000 }),
        (from, span, minutes) => {
          const to = new Date(from.getTime() + span * 60_000)
          expect(workMinutesBetween(local, from, to)).toBe(counted(from, to))
          const added = addWorkMinutes(local, from, minutes)
          expect(workMinutesBetween(local, from, added)).toBe(counted(from, added))
          const later = theirs(from).addBusinessMinutes(minutes)
          expect(workMinutesBetween(local, from, new Date(later.valueOf() - 8 * 3_600_000))).toBe(minutes)
        },
      ),
      { numRuns: 60 },
    )
  })
  test('the day after the day before is the day', () => {
    fc.assert(fc.property(moment, at => dayAfter(dayAfter(dayOf(at), -1)) === dayOf(at)))
  })
})
