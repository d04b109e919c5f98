import { expect, test } from 'vitest'
import {
  groundsOf,
  inOrderOfTrouble,
  monthsWaited,
  scoreOf,
  votesByHousehold,
  winner,
} from '@server/monthly-issues/rank-candidates'

const quiet = { category: 'house.light', areaId: 'a', households: 0, reopens: 0, recurred: 0, listed: false, months: 0 }
const day = 86_400_000

test('five households, two that came back, or the long list make a candidate, and nothing less', () => {
  expect(groundsOf({ ...quiet, households: 4, recurred: 1, reopens: 9, months: 12 })).toEqual([])
  expect(groundsOf({ ...quiet, households: 5 })).toEqual(['households'])
  expect(groundsOf({ ...quiet, households: 6, recurred: 2, listed: true })).toEqual(['households', 'recurring', 'listed'])
})

test('the score is households, twice what was opened again, and months waited; equal ones have one order', () => {
  expect(scoreOf({ ...quiet, households: 7, reopens: 3, months: 2 })).toBe(15)
  const now = new Date('2026-12-01T00:00:00Z')
  const ages = [null, 0, 29, 30, 90, 4000].map(days => monthsWaited(days === null ? null : new Date(+now - days * day), now))
  expect(ages).toEqual([0, 0, 0, 1, 3, 12])
  const named = (areaId: string, more: Partial<typeof quiet>) => ({ ...quiet, areaId, listed: true, ...more })
  const some = [
    named('b', { households: 2, months: 4 }),
    named('c', { households: 4, reopens: 1 }),
    named('d', { households: 4, months: 2 }),
    named('a', { households: 9 }),
    named('e', { households: 9, listed: false, recurred: 1 }),
    { ...quiet, areaId: 'f', reopens: 50 },
  ]
  for (const order of [some, [...some].reverse()])
    expect(
      inOrderOfTrouble(order)
        .map(({ areaId }) => areaId)
        .join(''),
    ).toBe('aedcb')
})

test('of a household what was said last counts; of equal votes what is placed first, and nothing where nobody voted', () => {
  const said = (personId: string, candidateId: string, at: number) => ({ personId, candidateId, at: new Date(at) })
  const homes = new Map([...['a', 'b', 'c'].map(id => [id, 'home'] as const), ['d', 'd'] as const])
  const votes = [said('b', 'y', 3), said('a', 'x', 1), said('c', 'x', 2), said('d', 'x', 1), said('stranger', 'x', 1)]
  expect(Object.fromEntries(votesByHousehold(votes, homes))).toEqual({ home: 'y', d: 'x', stranger: 'x' })
  expect(
    winner([
      { votes: 2, place: 3 },
      { votes: 1, place: 1 },
      { votes: 2, place: 2 },
    ]),
  ).toMatchObject({ place: 2 })
  expect([winner([{ votes: 0, place: 1 }]), winner([])]).toEqual([null, null])
})
