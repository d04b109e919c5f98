import { expect, test } from 'vitest'
import type { Calendar } from '@shared/kit/workdays'
import { movedBy, stretchesOf, type Happening } from '@server/rates/stretches'

const weekdays: Calendar = { isWorkday: day => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) }
const at = (text: string) => new Date(`2026-11-${text}:00+08:00`)
const lived = (...told: [when: string, status: Happening['status'], unitId: string | null][]): Happening[] =>
  told.map(([when, status, unitId]) => ({ step: 'assign', at: at(when), status, unitId, dueAt: null }))
const life = lived(['02T09:00', 'assigned', 'a'], ['03T09:00', 'need_info', 'a'], ['04T09:00', 'in_progress', 'b'])
const first = { from: at('02T09:00'), to: at('03T09:00'), unitId: 'a', runs: true }
const asked = { from: at('03T09:00'), to: at('04T09:00'), unitId: 'a', runs: false }

test('a life is cut at each thing that happened, and goes on', () => {
  expect(stretchesOf(life, null)).toEqual([first, asked, { from: at('04T09:00'), to: null, unitId: 'b', runs: true }])
})

test('what came at its end, or after it, is no part of it', () => {
  expect(stretchesOf(life, at('02T09:00'))).toEqual([])
  expect(stretchesOf(life, at('03T09:00'))).toEqual([first])
  expect(stretchesOf(life, at('03T12:00'))).toEqual([first, { ...asked, to: at('03T12:00') }])
  expect(stretchesOf(life, at('04T09:00'))).toEqual([first, asked])
  expect(stretchesOf(life, at('05T09:00')).at(-1)).toEqual({ from: at('04T09:00'), to: at('05T09:00'), unitId: 'b', runs: true })
})

test.each(['need_info', 'on_list', 'closed'] as const)('the clock stands while it is %s, and moves a limit ahead', status => {
  const [, stood] = stretchesOf(
    lived(['02T09:00', 'assigned', 'a'], ['03T09:00', status, 'a'], ['04T09:00', 'assigned', 'a']),
    null,
  )
  expect(stood).toEqual({ ...asked, runs: false })
  expect(movedBy(weekdays, at('05T12:00'), [first, stood!])).toEqual(at('06T12:00'))
})

test('a limit reached before the clock stood, or as it began to, stays', () => {
  const stood = { ...asked, to: null }
  expect(movedBy(weekdays, at('02T12:00'), [first, stood])).toEqual(at('02T12:00'))
  expect(movedBy(weekdays, at('03T09:00'), [first, stood])).toEqual(at('03T09:00'))
  expect(movedBy(weekdays, at('03T10:00'), [first, stood])).toBeNull()
})
