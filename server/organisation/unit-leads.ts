import { handlersOf } from '@server/people'
import { postsHeld } from './organisation.store'

/** Who leads a unit by her post now and handles its matters; nobody where the lead holds no such role. */
export async function unitLeads(communityId: string, unitId: string): Promise<string[]> {
  const leading = (await postsHeld({ communityId, unitId })).filter(({ kind }) => kind === 'lead').map(({ personId }) => personId)
  const handling = leading.length > 0 ? await handlersOf(unitId) : []
  return leading.filter(id => handling.includes(id))
}
