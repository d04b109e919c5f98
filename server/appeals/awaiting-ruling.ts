import { redoneStatuses as redone } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import type { Rows } from './list-appeals'

/** What waits for a ruling, where she is a supervisor. */
export function awaitingRuling(rows: Rows, { roles }: Actor): Rows {
  const supervised = roles.filter(({ role, unitId }) => role === 'supervisor' && unitId === null)
  if (supervised.length === 0) return rows.andWhere('1 = 0')
  return rows
    .andWhere('a.communityId IN (:...supervised)', { supervised: supervised.map(({ communityId }) => communityId) })
    .andWhere('a.reopenRuleBy IS NOT NULL AND a.status IN (:...redone)', { redone })
}
