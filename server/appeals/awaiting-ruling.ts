import { Brackets } from 'typeorm'
import { redoneStatuses as redone } from '@shared/appeals/appeal.workflow'
import { atHour, dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { Rows } from './named-rows'

/** What waits for a ruling of hers: where she is a supervisor, and had no part in what is looked at again. */
export function awaitingRuling(rows: Rows, { id: me, roles }: Actor): Rows {
  const supervised = roles.filter(({ role, unitId }) => role === 'supervisor' && unitId === null)
  if (supervised.length === 0) return rows.andWhere('1 = 0')
  return rows
    .andWhere('a.communityId IN (:...supervised)', { supervised: supervised.map(({ communityId }) => communityId) })
    .andWhere(
      new Brackets(where =>
        where
          .where('(a.status IN (:...redone) AND a.reopenRuleBy IS NOT NULL)', { redone })
          .orWhere("(a.status = 'on_list' AND a.reviewAt < :tonight)", { tonight: atHour(dayOf(now()), 24) })
          .orWhere(
            `(a.status = 'declined' AND a.reviewRuleBy IS NOT NULL AND a.reviewRuledAt IS NULL
            AND a.declineBy <> :me AND a.declineConfirmedBy <> :me)`,
            { me },
          ),
      ),
    )
}
