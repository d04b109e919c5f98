import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings } from '@config/server'
import type { EventStep } from '@shared/appeals/event-sentences'
import { firstLetters, lettersIn } from '@shared/kit/letters'
import type { Calendar } from '@shared/kit/workdays'
import { medianOf, workedMinutes } from '@server/appeals/figure-math'
import { monthSpan } from '@server/appeals/month-span'
import { whoActs } from '@server/organisation/who-acts'

const weekdays: Calendar = { isWorkday: day => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) }
const at = (text: string) => new Date(`${text}:00+08:00`)

describe('figures', () => {
  test('fewer than five are told by their number alone', () => {
    expect(medianOf([1, 2, 3, 4])).toEqual({ n: 4, minutes: null, p90: null })
    expect(medianOf([50, 10, 30, 20, 40])).toEqual({ n: 5, minutes: 30, p90: 50 })
    expect(medianOf([60, 10, 30, 20, 50, 40])).toEqual({ n: 6, minutes: 35, p90: 60 })
    expect(medianOf([70, 10, 100, 20, 90, 30, 80, 40, 60, 50])).toEqual({ n: 10, minutes: 55, p90: 90 })
  })
  test('as many lie above the median as below it, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 5, maxLength: 60 }), minutes => {
        const { minutes: middle, p90 } = medianOf(minutes)
        expect(minutes).toContain(p90)
        expect(minutes.filter(one => one <= p90!).length).toBeGreaterThanOrEqual(0.9 * minutes.length)
        expect(minutes.filter(one => one < p90!).length).toBeLessThan(0.9 * minutes.length)
        const below = minutes.filter(one => one < middle!).length
        const above = minutes.filter(one => one > middle!).length
        expect(2 * Math.max(below, above)).toBeLessThanOrEqual(minutes.length)
        // Half the sum of distances cannot be made smaller by any of the values themselves.
        const distance = (to: number) => minutes.reduce((sum, one) => sum + Math.abs(one - to), 0)
        expect(Math.min(...minutes.map(distance))).toBeGreaterThanOrEqual(distance(middle!) - 1e-6)
      }),
    )
  })
  test('time that waited for the resident is not counted, nor nights and weekends', () => {
    // Monday 9:00 to Tuesday 12:00: nine hours and three.
    const filed = at('2026-11-23T09:00')
    expect(workedMinutes(weekdays, filed, [], at('2026-11-24T12:00'))).toBe(12 * 60)
    const asked: { step: EventStep; at: Date }[] = [
      { step: 'assign', at: at('2026-11-23T10:00') },
      { step: 'ask', at: at('2026-11-23T12:00') },
      { step: 'append', at: at('2026-11-23T13:00') },
      { step: 'answer', at: at('2026-11-24T10:00') },
      { step: 'resolve', at: at('2026-11-24T12:00') },
    ]
    expect(workedMinutes(weekdays, filed, asked, at('2026-11-24T12:00'))).toBe(5 * 60)
    const again = [
      ...asked,
      { step: 'reopen' as const, at: at('2026-11-27T17:00') },
      { step: 'resolve' as const, at: at('2026-11-30T10:00') },
    ]
    expect(workedMinutes(weekdays, filed, again, at('2026-11-30T10:00'))).toBe(5 * 60 + 2 * 60)
  })
  test('counted minute by minute it is the same', () => {
    const names: EventStep[] = ['assign', 'ask', 'answer', 'reply', 'resolve', 'reopen', 'askExpired', 'append']
    const begin = at('2026-11-23T08:00').getTime()
    const step = fc.record({ step: fc.constantFrom(...names), after: fc.integer({ min: 1, max: 900 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: 1, max: 4000 }), (given, length) => {
        let minute = 0
        const steps = given.map(({ step: name, after }) => ({ step: name, at: new Date(begin + (minute += after) * 60_000) }))
        let counted = 0
        let waiting = false
        for (let now = 0; now < length; now++) {
          for (const one of steps)
            if (one.at.getTime() === begin + now * 60_000) {
              if (one.step === 'ask' || one.step === 'resolve') waiting = true
              if (one.step === 'answer' || one.step === 'askExpired' || one.step === 'reopen') waiting = false
            }
          const local = new Date(begin + now * 60_000 + 8 * 3_600_000)
          const works = ![0, 6].includes(local.getUTCDay()) && local.getUTCHours() >= 9 && local.getUTCHours() < 18
          if (works && !waiting) counted++
        }
        expect(workedMinutes(weekdays, new Date(begin), steps, new Date(begin + length * 60_000))).toBeCloseTo(counted, 6)
      }),
      { numRuns: 60 },
    )
  })
  test('a month is the community’s, the turn of the year included', () => {
    expect(monthSpan('2026-12')).toEqual({ from: at('2026-12-01T00:00'), to: new Date(at('2027-01-01T00:00').getTime() - 1) })
  })
})

describe('who acts for somebody away', () => {
  const away = (pairs: Record<string, string>) => new Map(Object.entries(pairs).map(([id, deputyId]) => [id, { deputyId }]))
  const anybody = () => true
  test('the deputy, or hers; nobody where it goes round or ends with somebody who may not', () => {
    expect(whoActs('a', away({}), () => false)).toBe('a')
    expect(whoActs('a', away({ a: 'b' }), anybody)).toBe('b')
    expect(whoActs('a', away({ a: 'b', b: 'c' }), anybody)).toBe('c')
    expect(whoActs('a', away({ a: 'b', b: 'a' }), anybody)).toBeNull()
    expect(whoActs('a', away({ a: 'b', b: 'c', c: 'b' }), anybody)).toBeNull()
    expect(whoActs('a', away({ a: 'a' }), anybody)).toBeNull()
    expect(whoActs('a', away({ a: 'b' }), id => id !== 'b')).toBeNull()
  })
  test('whoever is found is there, whatever the web of deputies', () => {
    const id = fc.constantFrom(...'abcdef')
    fc.assert(
      fc.property(fc.dictionary(id, id), id, (pairs, asked) => {
        const found = whoActs(asked, away(pairs), anybody)
        if (found !== null) expect(found in pairs).toBe(false)
      }),
    )
  })
})

test('letters are counted alike whatever they are made of, and cut between two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const cut = firstLetters(text, most)
      expect(text.startsWith(cut)).toBe(true)
      expect(lettersIn(cut)).toBe(Math.min(most, lettersIn(text)))
    }),
  )
  expect([lettersIn('𠮷野家'), lettersIn('👍👍'), firstLetters('👍👍', 1)]).toEqual([3, 2, '👍'])
})

test('a setting that is wrong is the only one that is named', () => {
  const faults = (given: Record<string, string>) => {
    const read = readSettings(given)
    return 'faults' in read ? read.faults : []
  }
  expect(faults({ PORT: 'abc' })).toEqual(['PORT=abc: must be a whole number from 0 to 65535'])
  expect(faults({ STOP_DELAY_MS: '60001' })).toEqual(['STOP_DELAY_MS=60001: must be a whole number from 0 to 60000'])
})
