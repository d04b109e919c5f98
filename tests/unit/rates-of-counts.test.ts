import { expect, test } from 'vitest'
import { noCounts, type Counts } from '@server/rates/counts'
import { coverageIn, exclusionsOf, ratesOf } from '@server/rates/rates-of-counts'

const counts = (some: Partial<Counts>): Counts => ({ ...noCounts(), ...some })
/** Thirty matters fell due: 24 done in time, 20 said to be done, of which ten were judged. */
const month = counts({
  ...{ answerable: 40, answered: 30, due: 30, inTime: 24, dueExtended: 25, inTimeExtended: 21 },
  ...{ resolved: 20, firstTime: 15, fixed: 16, recurred: 4, setAside: 3, excluded: 10 },
  ...{ saidYes: 6000, saidPartly: 1000, saidNo: 3000 },
  ...{ level1: 1000, level2: 2000, level3: 3000, level4: 500, level5: 3500 },
})

test('each rate is the share of its own whole', () => {
  const rates = ratesOf(month)
  const shares = [rates.response, rates.timeliness, rates.extended, rates.firstTime, rates.durable].map(({ share, n }) => [
    share,
    n,
  ])
  expect(shares).toEqual([
    [30 / 40, 40],
    [24 / 30, 30],
    [21 / 25, 25],
    [15 / 20, 20],
    [12 / 16, 16],
  ])
  expect(rates.setAside).toBe(3)
})

test('half a solution is a half, and whoever said nothing leaves the bounds open', () => {
  const { resolution } = ratesOf(month)
  expect([resolution.share, resolution.n]).toEqual([0.65, 10])
  // Of twenty: six are solved for certain, three are not for certain.
  expect(resolution.bounds).toEqual({ low: 6 / 20, high: 17 / 20 })
  expect(ratesOf(counts({ resolved: 20, saidYes: 4999 })).resolution.bounds).toBeNull()
  expect(ratesOf(counts({ resolved: 20, saidYes: 5000 })).resolution.bounds).toEqual({ low: 5 / 20, high: 1 })
})

test('content is fairly content or more; the strict one and the index are told from five levels on', () => {
  const { satisfaction } = ratesOf(month)
  expect([satisfaction.share, satisfaction.n, satisfaction.strict]).toEqual([0.7, 10, 0.4])
  // The mean level is 3.35.
  expect(satisfaction.index).toBeCloseTo((100 * (3.35 - 1)) / 4, 10)
  const few = ratesOf(counts({ resolved: 20, level5: 4000 })).satisfaction
  expect([few.n, few.share, few.strict, few.index]).toEqual([4, null, null, null])
  const enough = ratesOf(counts({ resolved: 20, level5: 5000 })).satisfaction
  expect([enough.share, enough.strict, enough.index]).toEqual([1, 1, 100])
})

test('coverage is told from five matters on, and for reference only below three in ten', () => {
  const said = (saidYes: number, resolved: number) => coverageIn(counts({ saidYes, resolved }))
  expect(said(4000, 4)).toEqual({ n: 4, rated: null, share: null, forReference: false })
  expect(said(5000, 5)).toEqual({ n: 5, rated: 5, share: 1, forReference: false })
  expect(said(2900, 10)).toEqual({ n: 10, rated: 2.9, share: 0.29, forReference: true })
  expect(said(3000, 10)).toEqual({ n: 10, rated: 3, share: 0.3, forReference: false })
  expect(said(0, 0)).toEqual({ n: 0, rated: null, share: null, forReference: false })
})

test('what was left out is told beside all that would have been due', () => {
  expect(exclusionsOf(month)).toEqual({ n: 10, of: 40, share: 0.25 })
  expect(exclusionsOf(noCounts())).toEqual({ n: 0, of: 0, share: null })
})
