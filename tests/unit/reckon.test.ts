import { expect, test } from 'vitest'
import { morningAfter } from '@server/activities/shift-times'
import { reckon, uncovered, withinDay } from '@server/hours/reckon'

const at = (time: string) => new Date(`2026-11-25T${time}:00Z`)
const shift = { startsAt: at('08:30'), endsAt: at('10:30') }

test('the time between in and out; without an out the planned end, for the leader to confirm', () => {
  expect(reckon(shift, { inAt: at('08:29'), outAt: at('10:31') })).toMatchObject({ minutes: 122, exception: null })
  expect(reckon(shift, { inAt: at('08:31'), outAt: null })).toMatchObject({ minutes: 119, exception: 'noOut' })
  expect(reckon(shift, { inAt: at('10:40'), outAt: null })).toMatchObject({ minutes: 0, exception: 'noOut' })
})

test('under 60 % does not count by itself, 60 % does', () => {
  expect(reckon(shift, { inAt: at('08:29'), outAt: at('09:27') })).toMatchObject({ present: 48, exception: 'short' })
  expect(reckon(shift, { inAt: at('08:30'), outAt: at('09:41') })).toMatchObject({ exception: 'short' })
  expect(reckon(shift, { inAt: at('08:30'), outAt: at('09:42') })).toMatchObject({ present: 60, exception: null })
})

test('overlapping minutes count once, and eight hours a day by themselves', () => {
  const span = (from: string, to: string) => ({ fromAt: at(from), toAt: at(to) })
  expect(uncovered(span('08:30', '10:30'), [])).toBe(120)
  expect(uncovered(span('08:30', '10:30'), [span('10:00', '11:00')])).toBe(90)
  expect(uncovered(span('08:30', '10:30'), [span('09:00', '09:30'), span('09:15', '10:00')])).toBe(60)
  expect(uncovered(span('08:30', '10:30'), [span('08:00', '11:00')])).toBe(0)
  expect([withinDay(120, 400), withinDay(120, 480), withinDay(120, 0)]).toEqual([80, 0, 120])
})

test('the morning after is at nine by the community’s clock, of the day after it began, and after its end', () => {
  const morning = (from: string, to: string) =>
    morningAfter({ startsAt: new Date(`2026-11-${from}+08:00`), endsAt: new Date(`2026-11-${to}+08:00`) }).toISOString()
  expect(morning('25T07:00', '25T08:00')).toBe('2026-11-26T01:00:00.000Z')
  expect(morning('25T23:00', '26T01:00')).toBe('2026-11-26T01:00:00.000Z')
  expect(morning('25T22:00', '26T09:30')).toBe('2026-11-27T01:00:00.000Z')
})
