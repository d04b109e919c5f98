import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Count } from '@shared/appeals/overview.views'
import { setAhead } from '@server/kit/clock'
import { openAppeals, type Appeals } from '../../support/appeals'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

/** Every number of an answer that says under which filter the ledger lists what it counts. */
function countsIn(value: unknown, path = ''): [path: string, count: Count][] {
  if (typeof value !== 'object' || value === null) return []
  if ('count' in value && 'opens' in value) return [[path, value as Count]]
  return Object.entries(value).flatMap(([name, inner]) => countsIn(inner, `${path}/${name}`))
}
test('each figure of the overview counts as many matters as the ledger then lists', async () => {
  const there = await on.elsewhere()
  const { communityId, auditor, supervisor } = there.here
  await there.filed({ areaId: communityId, category: 'other.unsure' })
  for (const make of ['closed', 'reopened', 'assigned', 'replied', 'scheduled', 'givenBack', 'proposed', 'reviewAsked'] as const)
    await there[make]()
  setAhead(16 * 86_400_000)
  for (const make of [
    'closed',
    'resolved',
    'closed',
    'closed',
    'reopenedAgain',
    'listed',
    'extensionAsked',
    'scheduled',
  ] as const)
    await there[make]()
  setAhead(16 * 86_400_000 + 3 * 3_600_000)
  const overview = await there.as(supervisor).appeals.overview({ communityId })
  const wrong: unknown[] = []
  for (const [path, { count, opens }] of countsIn(overview)) {
    const { items } = await there.as(auditor).appeals.ledger({ communityId, limit: 50, ...opens })
    if (items.length !== count) wrong.push([path, count, items.length, opens])
  }
  expect(wrong).toEqual([])
  expect(overview.concerns.filter(({ found }) => found.count > 0).length).toBeGreaterThan(5)
  expect(overview.headline).toMatchObject({ about: 'overdue' })
})
