import { assigningRoles } from '@shared/appeals/assigning-roles'
import { useDeskRoles } from './use-desk'

/** Whether she gives matters to units or people at this desk. */
export function useMayAssign(): boolean {
  const held = useDeskRoles()
  return assigningRoles.some(role => held.includes(role))
}
