import { lockOne, table } from '@server/kit/database'
import { AppealHolder } from './appeal-holder.entity'

/** Who holds the matter; locked, so that a guest who signs in meanwhile waits, and what is written for her moves along. */
export async function heldBy(appealId: string): Promise<string[]> {
  const rows = await table(AppealHolder).findBy({ appealId })
  for (const { personId } of rows) if (!(await lockOne(AppealHolder, { appealId, personId }))) return heldBy(appealId)
  return rows.map(({ personId }) => personId)
}
