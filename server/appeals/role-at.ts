import type { Actor } from '@server/kit/actor'
import type { Appeal } from './appeal.entity'
import { handles } from './appeal.policy'

/** As what she acts: by the role she handles it in, else by the one she has at the desk. */
export const roleAt = ({ roles }: Actor, { communityId, unitId }: Appeal) => {
  const here = roles.filter(held => held.communityId === communityId)
  const handling = here.find(held => held.unitId === unitId && handles(held.role))
  return (handling ?? here.find(held => held.unitId === null && (held.role === 'dispatcher' || held.role === 'supervisor')))?.role
}
