import type { RoleName } from '@shared/people/people.views'

/** A role as it is held now: in one community (or subdistrict), for one unit or (null) for all of it. */
export interface HeldRole {
  role: RoleName
  communityId: string
  unitId: string | null
}
/** Who acts. A stranger (nobody yet) has the id ''. */
export interface Actor {
  id: string
  kind: 'stranger' | 'guest' | 'resident' | 'staff'
  /** Of staff only, and only those whose period holds now. */
  roles: HeldRole[]
}
export const stranger: Actor = { id: '', kind: 'stranger', roles: [] }
export const signedIn = (actor: Actor) => actor.kind === 'resident' || actor.kind === 'staff'

/** Holds the role for the whole community. */
export const holdsFor = (actor: Actor, communityId: string, ...wanted: RoleName[]) =>
  actor.roles.some(({ role, communityId: where, unitId }) => unitId === null && where === communityId && wanted.includes(role))
/** Holds the role in that unit. */
export const holdsIn = (actor: Actor, unitId: string | null, ...wanted: RoleName[]) =>
  unitId !== null && actor.roles.some(held => held.unitId === unitId && wanted.includes(held.role))
/** Holds one of these roles in the community, for whichever unit. */
export const worksAs = (actor: Actor, communityId: string, ...wanted: RoleName[]) =>
  actor.roles.some(held => held.communityId === communityId && wanted.includes(held.role))
/** Holds any role in the community. */
export const worksIn = (actor: Actor, communityId: string) => actor.roles.some(held => held.communityId === communityId)
