import { expect, test } from 'vitest'
import { momentAt } from '@server/seeds/relative-time'

/** The community's clock. */
const at = (text: string) => new Date(`${text}:00+08:00`)
const moment = (relative: string, today: string) => momentAt(relative, at(today)).toISOString()

test('working days skip weekends, holidays and count make-up days', () => {
  expect(moment('-1w 09:12', '2026-11-23T08:00')).toBe(at('2026-11-20T09:12').toISOString())
  expect(moment('+2w 18:00', '2026-11-26T23:30')).toBe(at('2026-11-30T18:00').toISOString())
  expect(moment('-1w 10:00', '2026-10-08T10:00')).toBe(at('2026-09-30T10:00').toISOString())
  // 10 October 2026 is a Saturday that is worked.
  expect(moment('+2w 10:00', '2026-10-08T10:00')).toBe(at('2026-10-10T10:00').toISOString())
})
test('a day is the community’s, not that of Greenwich', () => {
  expect(moment('-1w 09:00', '2026-11-26T01:00')).toBe(at('2026-11-25T09:00').toISOString())
})
test('calendar days, hours and minutes are just that', () => {
  expect(moment('-20d 08:00', '2026-11-26T12:00')).toBe(at('2026-11-06T08:00').toISOString())
  expect(moment('-2h', '2026-11-26T01:00')).toBe(at('2026-11-25T23:00').toISOString())
  expect(moment('+40m', '2026-11-26T01:00')).toBe(at('2026-11-26T01:40').toISOString())
})
test('the Saturday to come, and Sundays that are gone', () => {
  expect(moment('next:sat 08:30', '2026-11-25T12:00')).toBe(at('2026-11-28T08:30').toISOString())
  expect(moment('next:sat 08:30', '2026-11-28T06:00')).toBe(at('2026-12-05T08:30').toISOString())
  expect(moment('last:sun-1 14:00', '2026-11-25T12:00')).toBe(at('2026-11-15T14:00').toISOString())
})
test('anything else is a mistake in the sample world', () => {
  for (const wrong of ['', '3w 09:00', '-3w', '-3w 9:00', 'yesterday', '-3x 09:00'])
    expect(() => momentAt(wrong, at('2026-11-26T01:00'))).toThrow('no such time')
})
