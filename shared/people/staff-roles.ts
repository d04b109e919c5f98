import { roleNames, type RoleName } from './people.views'

/** For whom a role is held: all of a community, one unit of it, or as it is agreed; or a subdistrict, which no community's admin gives. */
export const roleScopes = {
  ...{ dispatcher: 'community', moderator: 'community', auditor: 'community', admin: 'community' },
  ...{ handler: 'unit', gridWorker: 'unit', buildingLead: 'unit', partner: 'unit' },
  supervisor: 'either',
  districtViewer: 'subdistrict',
} as const satisfies Record<RoleName, 'community' | 'unit' | 'either' | 'subdistrict'>

/** What an admin gives in her community. */
export const communityRoles = (Object.keys(roleNames) as RoleName[]).filter(role => roleScopes[role] !== 'subdistrict')
