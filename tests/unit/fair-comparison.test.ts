import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared, hitsBy, type Mix } from '@server/rates/comparison'
import { noCounts } from '@server/rates/counts'
import { caseMix, shrunk, shrunkLevel } from '@server/rates/fair-comparison'
import { sampledOf } from '@server/rates/double-sampling'
import { levelsOf } from '@server/rates/levels'
import { shareOf } from '@server/rates/proportion'
import { stratified } from '@server/rates/satisfaction'

const sure = 1e-9
const share = fc.nat(1000).map(thousandths => thousandths / 1000)
/** Hits of some: [hits, n]. */
const some = fc.integer({ min: 1, max: 500 }).chain(all => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))

describe('the vectors of comparison', () => {
  test('one of one is not better than ninety of a hundred', () => {
    expect(shrunk(1, 1, 0.85)).toBeCloseTo(0.8571, 4)
    expect(shrunk(90, 100, 0.85)).toBeCloseTo(0.8917, 4)
  })
  test('one rating of five is not better than a hundred of four and a half', () => {
    expect(shrunkLevel(5, 1, 4.2, 10)).toBeCloseTo(4.2727, 4)
    expect(shrunkLevel(450, 100, 4.2, 10)).toBeCloseTo(4.4727, 4)
  })
  test('levels are drawn by as many as are typical of those shown, towards the mean of these', () => {
    const of = (level2: number, level5: number) => ({ ...noCounts(), level2: 1000 * level2, level5: 1000 * level5 })
    expect(levelsOf([])).toEqual([])
    expect(levelsOf([of(4, 0), of(0, 4)])).toEqual([null, null])
    // Of 8, 12 and 40 the middle is 12; 60 levels sum to 30 · 2 + 30 · 5.
    expect(levelsOf([of(0, 8), of(2, 2), of(12, 0), of(18, 22)])).toEqual([
      { mean: 5, shrunk: (12 * 3.5 + 40) / 20 },
      null,
      { mean: 2, shrunk: (12 * 3.5 + 24) / 24 },
      { mean: 146 / 40, shrunk: (12 * 3.5 + 146) / 52 },
    ])
    // Of two it is the mean of both.
    expect(levelsOf([of(0, 10), of(20, 0)])[0]).toEqual({ mean: 5, shrunk: (15 * 3 + 50) / 25 })
  })
  test('whoever holds the hard matters is measured by them', () => {
    const mixed = caseMix(
      [
        { n: 10, hits: 9, peers: 0.95 },
        { n: 40, hits: 28, peers: 0.6 },
      ],
      0.8,
    )!
    expect(shareOf(37, 50)).toBe(0.74)
    expect(mixed.expected).toBeCloseTo(33.5, 10)
    expect(mixed.ratio).toBeCloseTo(1.1045, 4)
    expect(mixed.adjusted).toBeCloseTo(0.8836, 4)
  })
})

describe('what is compared', () => {
  const counts = {
    ...{ ...noCounts(), answerable: 11, answered: 7, due: 13, inTime: 5, held: 17, heldInTime: 3, resolved: 23, firstTime: 19 },
    ...{ saidYes: 8000, saidPartly: 2000, saidNo: 4000, level1: 1000, level2: 2000, level3: 4000, level4: 8000, level5: 16_000 },
  }
  test.each([
    ['response', 'units', 7, 11],
    ['timeliness', 'communities', 5, 13],
    ['timeliness', 'units', 3, 17],
    ['resolution', 'units', 9, 14],
    ['firstTime', 'communities', 19, 23],
    ['satisfaction', 'units', 28, 31],
  ] as const)('%s by %s', (measure, by, hits, n) => {
    expect(hitsBy(measure, by)(counts)).toEqual({ hits, n })
  })
  test('two who share a kind: 8 of 10 and 5 of 10 of it, and one of them 2 of 5 of another', () => {
    const easy = (answered: number) => ({ ...noCounts(), answerable: 10, answered })
    const hard = { ...noCounts(), answerable: 5, answered: 2 }
    const mixes = [new Map([['house', easy(8)]]), new Map(Object.entries({ house: easy(5), noise: hard, water: noCounts() }))]
    const { mean, lines } = compared(mixes, hitsBy('response', 'units'))
    expect(mean).toBeCloseTo(0.6, 10)
    // (8 + 5) of 20 of the one kind, 2 of 5 of the other.
    expect(lines.map(({ expected }) => expected)).toEqual([expect.closeTo(0.65, 10), expect.closeTo(8.5 / 15, 10)])
    expect(lines.map(({ shrunk: drawn }) => drawn)).toEqual([shrunk(8, 10, 0.6), shrunk(7, 15, 0.6)])
  })
})

describe('those who are compared', () => {
  const hitsOf = hitsBy('timeliness', 'communities')
  const done = fc.integer({ min: 1, max: 60 }).chain(due => fc.tuple(fc.constant(due), fc.integer({ min: 0, max: due })))
  const mix = fc.dictionary(fc.constantFrom('house', 'noise', 'water'), done, { maxKeys: 3 })
  const mixOf = (said: Record<string, [number, number]>): Mix =>
    new Map(Object.entries(said).map(([name, [due, inTime]]) => [name, { ...noCounts(), due, inTime }]))
  test('are measured by what all reach with the same kinds: the band is that of the adjusted share against the mean', () => {
    fc.assert(
      fc.property(fc.array(mix, { minLength: 1, maxLength: 6 }), said => {
        const { mean, lines } = compared(said.map(mixOf), hitsOf)
        let [expected, n] = [0, 0]
        for (const line of lines) {
          if (line.expected === null) continue
          expected += line.expected * line.rate.n
          n += line.rate.n
          if (line.band === null) expect(line.adjusted).toBeNull()
          else if (line.band === 'better') expect(line.adjusted!).toBeGreaterThan(mean! - sure)
          else if (line.band === 'toImprove') expect(line.adjusted ?? 0).toBeLessThan(mean! + sure)
        }
        // All together reach what is expected of all together.
        if (n > 0) expect(expected / n).toBeCloseTo(mean!, 9)
      }),
    )
  })
  test('whoever has fewer than five moves nobody, and nobody is measured by the order', () => {
    const few = fc.tuple(fc.constantFrom('house', 'noise'), fc.integer({ min: 1, max: 4 }), fc.nat(4))
    fc.assert(
      fc.property(fc.array(mix, { minLength: 1, maxLength: 5 }), few, (said, [category, due, hits]) => {
        const mixes = said.map(mixOf)
        const { mean, lines } = compared(mixes, hitsOf)
        const more = compared([...mixes, mixOf({ [category]: [due, Math.min(due, hits)] })], hitsOf)
        expect([more.mean, more.lines.slice(0, -1)]).toEqual([mean, lines])
        expect(more.lines.at(-1)).toMatchObject({ rate: { n: due, share: null }, shrunk: null, expected: null, band: null })
        const back = compared([...mixes].reverse(), hitsOf).lines.reverse()
        expect(back.map(({ band }) => band)).toEqual(lines.map(({ band }) => band))
      }),
    )
  })
})

describe('the silent', () => {
  test('weigh as many as they are, unit by unit, not as many as were asked', () => {
    // Five of ten and ten of a hundred: 1.0 and 0.5 of them.
    const both = stratified([
      { silent: 10, hits: 5, n: 5 },
      { silent: 100, hits: 5, n: 10 },
      { silent: 40, hits: 0, n: 0 },
    ])!
    expect(both.share).toBeCloseTo((10 * 1 + 100 * 0.5) / 110, 10)
    expect(both.n).toBeCloseTo(1 / ((10 / 110) ** 2 / 5 + (100 / 110) ** 2 / 10), 10)
    expect(stratified([{ silent: 8, hits: 6, n: 8 }])).toEqual({ share: 0.75, n: 8 })
    expect(stratified([{ silent: 8, hits: 0, n: 0 }])).toBeNull()
  })
  test('are part of the estimate of all: c = .40, .90 of those who rated, .75 of those asked: .81', () => {
    const counts = { ...noCounts(), resolved: 100, saidYes: 36_000, saidNo: 4000, visited: 8, visitedContent: 6 }
    const told = sampledOf([counts], 'satisfaction', 0.9)!
    expect(told).toMatchObject({ visited: 8, ofVisited: 0.75 })
    expect(told.share).toBeCloseTo(0.81, 10)
    expect(told.range.low).toBeLessThan(0.81)
    expect(told.range.high).toBeLessThanOrEqual(0.4 * 0.9 + 0.6)
    expect(sampledOf([{ ...counts, visited: 4, visitedContent: 4 }], 'satisfaction', 0.9)).toBeNull()
    expect(sampledOf([{ ...counts, visited: 5, visitedContent: 5 }], 'satisfaction', 0.9)).toMatchObject({ ofVisited: 1 })
    // Of those asked, six of eight: Wilson 0.409 to 0.929.
    expect([told.range.low, told.range.high]).toEqual([
      expect.closeTo(0.36 + 0.6 * 0.4093, 3),
      expect.closeTo(0.36 + 0.6 * 0.9285, 3),
    ])
    const solved = sampledOf([{ ...counts, visitedSolved: 4000 }], 'resolution', 0.9)
    expect([solved!.ofVisited, solved!.share]).toEqual([0.5, expect.closeTo(0.66, 10)])
    // Nobody was silent: whoever was asked stands for nobody.
    expect(sampledOf([{ ...counts, resolved: 40 }], 'satisfaction', 0.9)).toBeNull()
    expect(sampledOf([counts], 'timeliness', 0.9)).toBeNull()
    expect(sampledOf([counts], 'satisfaction', null)).toBeNull()
  })
})

describe('a fair comparison', () => {
  test('a share is drawn towards its peers and never past them; the same share of more is drawn less', () => {
    fc.assert(
      fc.property(some, share, fc.integer({ min: 2, max: 20 }), ([hits, of], mean, times) => {
        const one = shrunk(hits, of, mean)
        expect(one).toBeGreaterThanOrEqual(Math.min(mean, hits / of) - sure)
        expect(one).toBeLessThanOrEqual(Math.max(mean, hits / of) + sure)
        const more = shrunk(hits * times, of * times, mean)
        expect(Math.abs(more - hits / of)).toBeLessThanOrEqual(Math.abs(one - hits / of) + sure)
      }),
    )
    expect([shrunk(0, 0, 0.85), shrunk(5, 10, 0.5, 1)]).toEqual([0.85, 0.5])
    for (const wrong of [
      [2, 1, 0.5, 20],
      [1, 2, 1.5, 20],
      [1, 2, 0.5, 0],
    ] satisfies [number, number, number, number][])
      expect(() => shrunk(...wrong)).toThrow(RangeError)
  })
  test('a mean of levels is drawn towards its peers and stays one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (said, typical) => {
          const sum = said.reduce((all, level) => all + level, 0)
          const one = shrunkLevel(sum, said.length, 4.2, typical)
          const own = said.length > 0 ? sum / said.length : 4.2
          expect(one).toBeGreaterThanOrEqual(Math.min(own, 4.2) - sure)
          expect(one).toBeLessThanOrEqual(Math.max(own, 4.2) + sure)
        },
      ),
    )
    for (const wrong of [
      [6, 1, 4.2, 10],
      [1, 2, 4.2, 10],
      [0, -1, 4.2, 10],
      [5, 1, 4.2, 0],
    ] satisfies [number, number, number, number][])
      expect(() => shrunkLevel(...wrong)).toThrow(RangeError)
  })
  test('whoever does as her peers do has their mean, whatever she holds; one hit more is more', () => {
    const held = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 100 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(held, share, (kinds, mean) => {
        const same = kinds.map(([of, percent]) => ({ n: of * 100, hits: of * percent, peers: percent / 100 }))
        expect(caseMix(same, mean)!.adjusted).toBeCloseTo(mean, 9)
        expect(caseMix(same, mean)!.ratio).toBeCloseTo(1, 9)
        if (same[0]!.hits < same[0]!.n && mean > 0) {
          const better = [{ ...same[0]!, hits: same[0]!.hits + 1 }, ...same.slice(1)]
          expect(caseMix(better, mean)!.adjusted).toBeGreaterThan(caseMix(same, mean)!.adjusted)
        }
      }),
    )
    expect([caseMix([], 0.8), caseMix([{ n: 4, hits: 0, peers: 0 }], 0.8)]).toEqual([null, null])
    expect(() => caseMix([{ n: 1, hits: 2, peers: 0.5 }], 0.8)).toThrow(RangeError)
    expect(() => caseMix([{ n: 2, hits: 1, peers: 1.5 }], 0.8)).toThrow(RangeError)
    expect(() => caseMix([], 1.5)).toThrow(RangeError)
  })
})
