import type { RoleName } from './people.views'

/** For whom a role is held: all of a community, one unit of it, or as it is agreed. */
export const roleScopes = {
  ...{ dispatcher: 'community', moderator: 'community', auditor: 'community', admin: 'community' },
  ...{ handler: 'unit', gridWorker: 'unit', buildingLead: 'unit', partner: 'unit' },
  supervisor: 'either',
} as const satisfies Record<RoleName, 'community' | 'unit' | 'either'>
