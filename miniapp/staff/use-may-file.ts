import { filingRoles } from '@shared/appeals/caller'
import { useDeskRoles } from './use-desk'

/** Whether she files for others at this desk. */
export function useMayFile(): boolean {
  const held = useDeskRoles()
  return filingRoles.some(role => held.includes(role))
}
