import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Overview } from '@shared/appeals/overview.views'
import { openTwoTowns, type TwoTowns } from './two-towns'

let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns()
}, 1_800_000)
afterAll(() => towns.close())

test('the overview takes at most twice as long where a hundred times as many matters lie behind the last year', async () => {
  const [small, big] = [await towns.ask<Overview>('small', 'overview', {}), await towns.ask<Overview>('big', 'overview', {})]
  expect(small.open.count).toBeGreaterThan(1000)
  expect([big.open, big.headline.about]).toEqual([small.open, small.headline.about])
  expect(await towns.ratioOf('overview', 'overview', { small: {}, big: {} })).toBeLessThanOrEqual(2)
})
