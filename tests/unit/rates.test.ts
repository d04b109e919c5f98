import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burstsAmong } from '@server/rates/bursts'
import { bandOf, rateOf, shareOf, showingOf, wilson } from '@server/rates/proportion'
import { durableOf, firstTimeOf, resolutionBounds, resolutionOf } from '@server/rates/resolution'
import {
  coverageOf,
  doubleSampled,
  satisfactionIndexOf,
  satisfactionOf,
  strictSatisfactionOf,
  type Levels,
} from '@server/rates/satisfaction'

const sure = 1e-9
const share = fc.nat(1000).map(thousandths => thousandths / 1000)
/** Hits of some: [hits, n]. */
const some = fc.integer({ min: 1, max: 500 }).chain(all => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))
const counts = fc.nat(60)
/** Verdicts, and how many said nothing. */
const verdicts = fc.record({ yes: counts, partly: counts, no: counts, silent: counts })
const given: fc.Arbitrary<Levels> = fc.record({ 1: counts, 2: counts, 3: counts, 4: counts, 5: counts })

describe('bursts', () => {
  const at = (...minutes: number[]) => minutes.map(minute => new Date(minute * 60_000))
  test.each([
    [[0, 1, 2, 3], 0],
    [[0, 1, 2, 3, 10], 1],
    [[0, 1, 2, 3, 10.1], 0],
    [[9, 3, 0, 12, 11, 10, 8], 1],
    [[0, 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5], 2],
    [[0, 0, 0, 0, 0, 60, 60, 60, 60, 60, 60], 2],
  ])('of %j there are %i', (minutes, bursts) => {
    expect(burstsAmong(at(...minutes))).toBe(bursts)
  })
})

describe('the vectors', () => {
  test.each([
    [1, 1, 0.2065, 1],
    [3, 5, 0.2307, 0.8824],
    [8, 10, 0.4902, 0.9433],
    [90, 100, 0.8256, 0.9448],
    [0, 4, 0, 0.4899],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    expect(wilson(hits, of).low).toBeCloseTo(low, 4)
    expect(wilson(hits, of).high).toBeCloseTo(high, 4)
  })
  test('those who were visited speak for those who said nothing', () => {
    expect(doubleSampled(0.4, 0.9, 0.75)).toBeCloseTo(0.81, 10)
  })
})

describe('a share', () => {
  test('of none there is none, and no part is more than the whole or less than nothing', () => {
    expect(shareOf(0, 0)).toBeNull()
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
    for (const [hits, of] of [
      [2, 1],
      [-1, 4],
      [NaN, 4],
      [1, NaN],
    ] as const)
      expect(() => shareOf(hits, of)).toThrow(RangeError)
  })
  test('four say nothing, five a range, twenty may stand beside others', () => {
    expect([0, 4, 5, 19, 20].map(showingOf)).toEqual(['hidden', 'hidden', 'unranked', 'unranked', 'comparable'])
    expect(rateOf(4, 4)).toEqual({ n: 4, showing: 'hidden', share: null, range: null })
    expect(rateOf(4, 5)).toEqual({ n: 5, showing: 'unranked', share: 0.8, range: wilson(4, 5) })
    expect(rateOf(18, 20)).toEqual({ n: 20, showing: 'comparable', share: 0.9, range: wilson(18, 20) })
  })
  test('its range holds it, lies between nothing and all, and is the narrower the more there are', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 20 }), ([hits, of], times) => {
        const [few, many] = [wilson(hits, of), wilson(hits * times, of * times)]
        expect(few.low).toBeGreaterThanOrEqual(0)
        expect(few.high).toBeLessThanOrEqual(1)
        for (const { low, high } of [few, many]) {
          expect(low).toBeLessThanOrEqual(hits / of + sure)
          expect(high).toBeGreaterThanOrEqual(hits / of - sure)
        }
        expect(many.low).toBeGreaterThanOrEqual(few.low - sure)
        expect(many.high).toBeLessThanOrEqual(few.high + sure)
      }),
    )
  })
  test('one hit more never lowers its range', () => {
    fc.assert(
      fc.property(
        some.filter(([hits, of]) => hits < of),
        ([hits, of]) => {
          expect(wilson(hits + 1, of).low).toBeGreaterThan(wilson(hits, of).low)
          expect(wilson(hits + 1, of).high).toBeGreaterThanOrEqual(wilson(hits, of).high)
        },
      ),
    )
  })
  test('nobody is called better or worse on fewer than twenty, nor on a range that holds the mean', () => {
    expect(bandOf(19, 19, 0.1)).toBeNull()
    expect([bandOf(20, 20, 0.8), bandOf(16, 20, 0.8), bandOf(8, 20, 0.8)]).toEqual(['better', 'noDifference', 'toImprove'])
    // On the very edge of the range it is not cleared yet.
    expect([bandOf(16, 20, wilson(16, 20).low), bandOf(16, 20, wilson(16, 20).high)]).toEqual(['noDifference', 'noDifference'])
    fc.assert(
      fc.property(some, share, ([hits, of], mean) => {
        const band = bandOf(hits, of, mean)
        if (band === 'better') expect(hits / of).toBeGreaterThan(mean)
        if (band === 'toImprove') expect(hits / of).toBeLessThan(mean)
        expect(band === null).toBe(of < 20)
      }),
    )
  })
})

describe('resolution', () => {
  test('half a solution counts half, silence not at all', () => {
    expect(resolutionOf({ yes: 6, partly: 2, no: 2 })).toBe(0.7)
    expect(resolutionBounds({ yes: 6, partly: 2, no: 2 }, 20)).toEqual({ low: 0.3, high: 0.9 })
    expect(resolutionOf({ yes: 0, partly: 0, no: 0 })).toBeNull()
    expect(resolutionBounds({ yes: 0, partly: 0, no: 0 }, 0)).toBeNull()
    expect(() => resolutionBounds({ yes: 3, partly: 1, no: 1 }, 4)).toThrow(RangeError)
    expect([firstTimeOf(9, 12), firstTimeOf(0, 0), durableOf(3, 12), durableOf(0, 0)]).toEqual([0.75, null, 0.75, null])
    expect(() => durableOf(5, 4)).toThrow(RangeError)
  })
  test('the bounds hold what everybody’s word would give, whatever the silent say', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(), fc.nat(), ({ silent, ...said }, some, more) => {
        const all = said.yes + said.partly + said.no + silent
        fc.pre(all > 0)
        const { low, high } = resolutionBounds(said, all)!
        const content = some % (silent + 1)
        const half = more % (silent - content + 1)
        const whole = { yes: said.yes + content, partly: said.partly + half, no: said.no + silent - content - half }
        for (const one of [resolutionOf(whole)!, resolutionOf(said) ?? low]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
        }
        expect(low).toBeLessThanOrEqual(resolutionOf(whole)! + sure)
        expect(high).toBeGreaterThanOrEqual(resolutionOf(whole)! - sure)
        // All who are silent being like those who spoke is one of these cases.
        if (all > silent) {
          expect(low).toBeLessThanOrEqual(resolutionOf(said)! + sure)
          expect(high).toBeGreaterThanOrEqual(resolutionOf(said)! - sure)
        }
      }),
    )
  })
  test('nobody gains by being rated less: without a good word the lower bound falls, without a bad one it does not rise', () => {
    fc.assert(
      fc.property(verdicts, ({ silent, ...said }) => {
        const all = said.yes + said.partly + said.no + silent
        const before = all > 0 ? resolutionBounds(said, all)! : null
        if (said.yes > 0) expect(resolutionBounds({ ...said, yes: said.yes - 1 }, all)!.low).toBeLessThan(before!.low)
        if (said.no > 0) expect(resolutionBounds({ ...said, no: said.no - 1 }, all)!.low).toBe(before!.low)
        // Each word missing takes of the coverage, and leaves the bounds no narrower.
        for (const one of ['yes', 'partly', 'no'] as const) {
          if (said[one] === 0) continue
          const less = resolutionBounds({ ...said, [one]: said[one] - 1 }, all)!
          expect(less.high - less.low).toBeGreaterThanOrEqual(before!.high - before!.low - sure)
          expect(coverageOf(all - silent - 1, all)!).toBeLessThan(coverageOf(all - silent, all)!)
        }
      }),
    )
  })
})

describe('satisfaction', () => {
  const levels = (...[one, two, three, four, five]: [number, number, number, number, number]): Levels => ({
    ...{ 1: one, 2: two, 3: three, 4: four, 5: five },
  })
  test('fairly content is content; the strict one asks for more', () => {
    const said = levels(1, 1, 2, 3, 3)
    expect([satisfactionOf(said), strictSatisfactionOf(said), satisfactionIndexOf(said)]).toEqual([0.8, 0.6, 65])
    expect([satisfactionIndexOf(levels(3, 0, 0, 0, 0)), satisfactionIndexOf(levels(0, 0, 0, 0, 3))]).toEqual([0, 100])
    const none = levels(0, 0, 0, 0, 0)
    expect([satisfactionOf(none), strictSatisfactionOf(none), satisfactionIndexOf(none)]).toEqual([null, null, null])
  })
  test('a better level never makes it worse, and all of it lies between nothing and all', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(1, 2, 3, 4), (said, level) => {
        fc.pre(said[level as 1] > 0)
        const better = { ...said, [level]: said[level as 1] - 1, [level + 1]: said[(level + 1) as 5] + 1 }
        for (const [of, most] of [
          [satisfactionOf, 1],
          [strictSatisfactionOf, 1],
          [satisfactionIndexOf, 100],
        ] as const) {
          expect(of(better)!).toBeGreaterThanOrEqual(of(said)! - sure)
          expect(of(said)!).toBeGreaterThanOrEqual(0)
          expect(of(better)!).toBeLessThanOrEqual(most)
        }
        expect(strictSatisfactionOf(said)!).toBeLessThanOrEqual(satisfactionOf(said)!)
        expect(satisfactionIndexOf(better)!).toBeGreaterThan(satisfactionIndexOf(said)!)
      }),
    )
  })
  test('the estimate lies between those who rated and those who were visited, the nearer the more rated', () => {
    fc.assert(
      fc.property(share, share, share, (coverage, ofRated, ofVisited) => {
        const one = doubleSampled(coverage, ofRated, ofVisited)
        expect(one).toBeGreaterThanOrEqual(Math.min(ofRated, ofVisited) - sure)
        expect(one).toBeLessThanOrEqual(Math.max(ofRated, ofVisited) + sure)
      }),
    )
    expect([doubleSampled(1, 0.9, 0.1), doubleSampled(0, 0.9, 0.1)]).toEqual([0.9, 0.1])
    for (const wrong of [
      [1.1, 0.5, 0.5],
      [0.5, -0.1, 0.5],
      [0.5, 0.5, NaN],
    ] satisfies [number, number, number][])
      expect(() => doubleSampled(...wrong)).toThrow(RangeError)
  })
})
