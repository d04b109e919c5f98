import type { FiledAppeal } from '@shared/appeals/filing.views'
import { stored } from './store'

const kept = 50
/** The claim codes of what was filed here, by matter: the server tells each once. */
const claims = stored<Record<string, string>>('claims', () => ({}))

export function keepClaim({ appeal, claimCode }: FiledAppeal): void {
  const others = Object.entries(claims.get()).filter(([id]) => id !== appeal.id)
  claims.set(Object.fromEntries([...others.slice(1 - kept), [appeal.id, claimCode]]))
}
/** The code of a matter filed on this device, `XXXX-XXXX`; null if it was filed elsewhere. */
export const useClaim = (id: string): string | null => claims.use()[id] ?? null
