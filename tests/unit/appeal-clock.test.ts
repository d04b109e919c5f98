import { expect, test } from 'vitest'
import type { ClockView } from '@shared/appeals/appeal.views'
import { clockView, movedDue, redoDays, type Clocked } from '@server/appeals/appeal-clock'
import { dueAfter, type Calendar } from '@shared/kit/workdays'

const weekdays: Calendar = { isWorkday: day => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) }
const here = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
/** Accepted on Monday 22 April 2030 at 10:00, due in `days` working days. */
const matter = (days: number, more: Partial<Clocked> = {}): Clocked => {
  const clockFrom = here('2030-04-22 10:00')
  return {
    status: 'assigned',
    clockFor: 'answer',
    clockFrom,
    dueAt: dueAfter(weekdays, clockFrom, days),
    askedAt: null,
    resolvedAt: null,
    mergedAt: null,
    ...more,
  }
}
const reads = ({ light, days, past, left, overdueBy }: ClockView) => [light, days, past, left, overdueBy]

test.each([
  ['the day it began', 7, '2030-04-22 11:00', ['green', 7, 0, 7, 0]],
  ['the first tick', 7, '2030-04-23 11:00', ['green', 7, 0, 7, 0]],
  ['the third tick', 7, '2030-04-25 11:00', ['green', 7, 2, 5, 0]],
  ['on Saturday five ticks are over less one', 7, '2030-04-27 11:00', ['green', 7, 4, 3, 0]],
  ['just over a quarter of the working time left', 7, '2030-04-30 09:14', ['green', 7, 5, 2, 0]],
  ['a quarter left', 7, '2030-04-30 09:15', ['amber', 7, 5, 2, 0]],
  ['due today', 7, '2030-05-01 09:00', ['amber', 7, 6, 1, 0]],
  ['due today at the last minute', 7, '2030-05-01 18:00', ['amber', 7, 6, 1, 0]],
  ['overdue the same evening', 7, '2030-05-01 18:01', ['vermilion', 7, 7, 0, 1]],
  ['overdue by two days', 7, '2030-05-03 12:00', ['vermilion', 7, 7, 0, 2]],
  ['just under three times the working time allowed', 1, '2030-04-29 15:59', ['vermilion', 1, 1, 0, 4]],
  ['three times', 1, '2030-04-29 16:00', ['filled', 1, 1, 0, 4]],
  ['one day left of one is due today', 1, '2030-04-23 09:00', ['amber', 1, 0, 1, 0]],
] as const)('%s', (_, days, at, expected) => {
  expect(reads(clockView(weekdays, matter(days), here(at))!)).toEqual(expected)
})

test('a paused clock shows the moment of the question, for ever', () => {
  const paused = matter(7, { status: 'need_info', askedAt: here('2030-04-25 11:00') })
  expect(reads(clockView(weekdays, paused, here('2031-01-01 11:00'))!)).toEqual(['paused', 7, 2, 5, 0])
})
test('a stopped clock shows when it was done, in time or late', () => {
  expect(
    reads(clockView(weekdays, matter(3, { status: 'closed', resolvedAt: here('2030-04-24 11:00') }), here('2031-01-01 11:00'))!),
  ).toEqual(['stopped', 3, 1, 2, 0])
  expect(
    reads(
      clockView(weekdays, matter(3, { status: 'resolved', resolvedAt: here('2030-04-29 11:00') }), here('2031-01-01 11:00'))!,
    ),
  ).toEqual(['stopped', 3, 3, 0, 2])
})
test('what was declined or withdrawn has none, and what is on the long list has a date of review instead', () => {
  for (const status of ['declined', 'withdrawn', 'on_list'] as const)
    expect(clockView(weekdays, matter(3, { status }), here('2030-04-24 11:00'))).toBeNull()
})
test('a question that was answered stops nothing any more', () => {
  const answered = matter(7, { askedAt: here('2030-04-23 11:00') })
  expect(reads(clockView(weekdays, answered, here('2030-04-25 11:00'))!)).toEqual(['green', 7, 2, 5, 0])
})
test('a redo has half the days, at least one', () => {
  expect([15, 7, 3, 2, 1].map(redoDays)).toEqual([7, 3, 1, 1, 1])
})
test('the date moves by the working time of the pause and by nothing else', () => {
  const due = here('2030-04-26 18:00')
  expect(movedDue(weekdays, due, here('2030-04-22 15:00'), here('2030-04-24 11:00'))).toEqual(here('2030-04-30 14:00'))
  expect(movedDue(weekdays, due, here('2030-04-26 20:00'), here('2030-04-28 20:00'))).toEqual(due)
})
