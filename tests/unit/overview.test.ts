import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headlineOf } from '@shared/appeals/headline'
import { concernNames, type Concern } from '@shared/appeals/overview.views'
import { hoursOf, partOf } from '@server/appeals/overview-math'
import { headlineText } from '@/strings/overview'
import { endsApart, lineThrough, scaleTo } from '@/staff/overview/line'

const someCounts = fc.record(
  Object.fromEntries(concernNames.map(name => [name, fc.nat(3)])) as Record<Concern, fc.Arbitrary<number>>,
)

test('the headline is the first concern there is any of, and praises nothing', () => {
  fc.assert(
    fc.property(someCounts, fc.nat(5), fc.nat(5), (counts, open, filed) => {
      const { about, count } = headlineOf(counts, open, filed)
      const first = concernNames.find(name => counts[name] > 0)
      if (first) expect([about, count]).toEqual([first, counts[first]])
      else expect([about, count]).toEqual(open + filed > 0 ? ['calm', open] : ['quiet', 0])
    }),
  )
  for (const [zh, en] of Object.values(headlineText))
    expect([/好评|优秀|很好/.test(zh), /well|great|excellent/i.test(en)]).toEqual([false, false])
})

test('a share and a time are of at least five, and the time is one that was taken', () => {
  const of = (count: number) => ({ count, opens: {} })
  expect(partOf(3, of(4), { timing: 'kept' })).toEqual({ hits: null, of: of(4), share: null })
  expect(partOf(3, of(6), { timing: 'kept' })).toMatchObject({ hits: { count: 3, opens: { timing: 'kept' } }, share: 0.5 })
  const hour = 3_600_000
  expect(hoursOf([hour, hour], {})).toMatchObject({ median: null, p90: null, of: { count: 2 } })
  expect(
    hoursOf(
      [5, 1, 4, 2, 3, 6, 7, 8, 9, 10].map(n => n * hour),
      {},
    ),
  ).toMatchObject({ median: 5, p90: 9 })
})

test('a chart holds its numbers, and the names at its ends stand apart', () => {
  for (const most of [0, 1, 4, 5, 9, 17, 99, 1234]) {
    const { top, marks } = scaleTo(most)
    expect([top >= most, marks.length <= 5, marks.at(-1)]).toEqual([true, true, top])
  }
  const placed = endsApart([0.5, 0.5, 0.52]).sort()
  for (const [i, at] of placed.entries()) if (i > 0) expect(at - placed[i - 1]!).toBeGreaterThan(0.1)
  expect(lineThrough([0, 1], 1)).toBe(
    'polygon(0.00% calc(100.00% - 1px), 100.00% calc(0.00% - 1px), 100.00% calc(0.00% + 1px), 0.00% calc(100.00% + 1px))',
  )
})
