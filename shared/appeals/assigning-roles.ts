import type { RoleName } from '../people/people.views'

/** Who gives matters away: the desk to any unit, whoever handles within her own. */
export const assigningRoles: RoleName[] = ['dispatcher', 'handler', 'gridWorker', 'partner', 'buildingLead']
