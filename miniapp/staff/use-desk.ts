import type { Me, RoleName } from '@shared/people/people.views'
import { useMe } from '@/session'
import { stored } from '@/store'

const chosen = stored<{ communityId: string | null }>('desk', () => ({ communityId: null }))
/** Makes it the community whose desk this device shows. */
export const chooseDesk = (communityId: string) => chosen.set({ communityId })

/** The communities in which somebody holds a role; a subdistrict is none. */
export const desksOf = (me: Me | null): string[] => [
  ...new Set(me?.roles.flatMap(({ role, communityId }) => (role === 'districtViewer' ? [] : communityId))),
]

/** The community whose desk this is: the one that was chosen here, else the first in which the person holds a role; null without any. */
export function useDesk(): string | null {
  const desks = desksOf(useMe())
  const { communityId } = chosen.use()
  return desks.find(id => id === communityId) ?? desks[0] ?? null
}

/** What she is at this desk. */
export function useDeskRoles(): RoleName[] {
  const here = useDesk()
  return useMe()?.roles.flatMap(({ role, communityId }) => (communityId === here ? [role] : [])) ?? []
}
