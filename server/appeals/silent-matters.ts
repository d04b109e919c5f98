import { Between, In, IsNull, Not } from 'typeorm'
import { table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { Appeal } from './appeal.entity'
import type { Span } from './month-span'

export interface SilentMatter {
  id: string
  unitId: string
  residentId: string
  /** Of which answer nothing was said. */
  round: number
}

/**
 * The matters of a community that were closed in that span since nobody said anything of them, and still are, of those who can be asked:
 * what staff wrote down for somebody has nobody, and whoever deleted her account is left alone.
 */
export async function silentMatters(communityId: string, { from, to }: Span): Promise<SilentMatter[]> {
  const matters = await table(Appeal).find({
    select: { id: true, unitId: true, residentId: true, timesReopened: true },
    where: {
      ...{ communityId, status: 'closed', closeCode: 'no_rating_archived' },
      ...{ ratingUntil: Between(from, to), unitId: Not(IsNull()), residentId: Not('') },
    },
  })
  const gone = new Set<string>()
  for (let at = 0; at < matters.length; at += 500) {
    const people = matters.slice(at, at + 500).map(({ residentId }) => residentId)
    const left = await table(Person).find({ select: { id: true }, where: { id: In(people), leftAt: Not(IsNull()) } })
    for (const { id } of left) gone.add(id)
  }
  return matters
    .filter(({ residentId }) => !gone.has(residentId))
    .map(({ id, unitId, residentId, timesReopened: round }) => ({ id, unitId: unitId!, residentId, round }))
}
