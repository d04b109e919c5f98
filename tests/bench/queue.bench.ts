import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '@shared/kit/page'
import { sealCursor } from '@server/kit/page'
import { connect, openTwoTowns, type Side, type TwoTowns } from './two-towns'

let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns()
}, 1_800_000)
afterAll(() => towns.close())

const open = "'submitted', 'need_info', 'assigned', 'in_progress', 'scheduled', 'external', 'reopened'"
/** The cursor at a share of the depth of a list. */
async function cursorAt(side: Side, share: number, statuses: string, by: 'dueAt' | 'filedAt', way: 'ASC' | 'DESC') {
  const connection = await connect(towns.sides[side].url)
  const where = `communityId = '${towns.on.here.communityId}' AND status IN (${statuses})`
  const [[{ n }]] = (await connection.query(`SELECT COUNT(*) AS n FROM appeals WHERE ${where}`)) as unknown as [[{ n: number }]]
  const [[row]] = (await connection.query(
    `SELECT id, ${by} AS at FROM appeals WHERE ${where} ORDER BY ${by} ${way}, id ${way} LIMIT 1 OFFSET ${Math.floor(share * n)}`,
  )) as unknown as [[{ id: string; at: Date }]]
  await connection.end()
  return sealCursor(way === 'ASC' ? `+${by}` : by, row.at, row.id)
}
const lists = [
  { part: 'open', sort: 'due', statuses: open, by: 'dueAt', way: 'ASC' },
  { part: 'open', sort: 'newest', statuses: open, by: 'filedAt', way: 'DESC' },
  { part: 'done', sort: 'newest', statuses: "'closed', 'declined', 'withdrawn'", by: 'filedAt', way: 'DESC' },
  { part: 'done', sort: 'oldest', statuses: "'closed', 'declined', 'withdrawn'", by: 'filedAt', way: 'ASC' },
] as const
test('a page of the queue takes at most 1.3 times as long, at its start, in the middle and at 95 % of its depth', async () => {
  const ratios: Record<string, number> = {}
  for (const { part, sort, statuses, by, way } of lists)
    for (const share of [0, 0.4, 0.95]) {
      const given = {} as Record<Side, Record<string, string>>
      for (const side of ['small', 'big'] as const)
        given[side] = { part, sort, ...(share && { after: await cursorAt(side, share, statuses, by, way) }) }
      expect((await towns.ask<Page<unknown>>('big', 'desk', given.big)).items).toHaveLength(20)
      const name = `${part}, ${sort}, ${share * 100} %`
      ratios[name] = await towns.ratioOf(name, 'desk', given)
    }
  expect(Object.entries(ratios).filter(([, ratio]) => ratio > 1.3)).toEqual([])
})
