import { appealLimits } from '@shared/appeals/appeal.limits'
import { addArea, addUnit } from '@server/organisation'
import { addPlace } from '@server/places'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { Appeals } from './appeals'
import { makeNeighbourhood } from './neighbourhood'
import { device, openWorld, type Who } from './world'

/** Everybody who may knock, in the order in which the table names them. `foreign` is the desk of the other community. */
export const actorNames = [
  'nobody',
  'guest',
  'owner',
  'resident',
  'handler',
  'otherHandler',
  'dispatcher',
  'foreign',
  'admin',
] as const
export type ActorName = (typeof actorNames)[number]
/** here: in the community where most of them are · there: in the other one. */
export type Side = 'here' | 'there'
export type Scene = Awaited<ReturnType<typeof openScene>>

/** Two communities side by side, with matters made by the verbs, and each of those who may knock. */
export async function openScene() {
  // One owner files more than anybody may.
  Object.assign(appealLimits, { openAtOnce: Infinity, aDay: Infinity })
  const world = await openWorld({ demonstration: true })
  const home = await makeNeighbourhood(world)
  const away = { communityId: home.elsewhere, address: null, addressEn: null, position: 1 }
  const names = {
    address: null,
    addressEn: null,
    hours: '',
    hoursEn: '',
    does: '',
    doesEn: '',
    position: 2,
    phone: '000-0000 0121',
  }
  const building = await addArea({
    ...away,
    parentId: home.elsewhere,
    kind: 'building',
    name: '1号楼',
    nameEn: 'Building 1',
    number: 1,
  })
  const { address: _, addressEn: __, ...plain } = names
  const committee = { ...plain, communityId: home.elsewhere, areaId: home.elsewhere, kind: 'residentsCommittee' as const }
  const otherUnit = await addUnit({ ...committee, name: '银杏里居委会', nameEn: 'Committee' })
  const abroad = { communityId: home.elsewhere }
  const far = {
    ...home,
    ...{
      communityId: home.elsewhere,
      building,
      grid: building,
      unit: home.foreignUnit,
      otherUnit,
      dispatcher: home.foreignDispatcher,
    },
    colleague: await world.person('staff', { role: 'dispatcher', ...abroad }),
    handler: await world.person('staff', { role: 'handler', unitId: home.foreignUnit, ...abroad }),
  }
  const owner = { device: device() }
  const guest = { device: device() }
  const people: Record<ActorName, Who & { id?: string }> = {
    ...{ nobody: {}, guest, owner, resident: home.resident, handler: home.handler, otherHandler: home.otherHandler },
    ...{ dispatcher: home.dispatcher, foreign: home.foreignDispatcher, admin: home.admin },
  }
  const sides = {
    here: { holder: owner, matters: new Appeals(world, home) },
    there: { holder: { device: device() }, matters: new Appeals(world, far) },
  }
  // A device is a guest only once it has written something.
  await sides.here.matters.filed({}, guest)
  return {
    world,
    people,
    sides,
    here: home,
    there: far,
    /** A private matter in one of the states, held by the owner (here) or by somebody unknown to all (there). */
    async matter(side: Side, state: 'filed' | 'assigned' | 'resolved', kind: 'help' | 'complaint' = 'help') {
      const { matters, holder } = sides[side]
      const { appeal: filed, claimCode } = await matters.filed({ kind }, holder)
      if (state === 'filed') return { appeal: filed, claimCode, holder, matters }
      const assigned = await matters.assign(filed)
      if (state === 'assigned') return { appeal: assigned, claimCode, holder, matters }
      return { appeal: await matters.resolve(await matters.reply(assigned)), claimCode, holder, matters }
    },
    /** A message in the holder's inbox. */
    async message(side: Side): Promise<string> {
      const { matters, holder } = sides[side]
      const newest = async () => (await matters.as(holder).notifications.list({ limit: 1 })).items[0]
      if (!(await newest())) await matters.filed({}, holder)
      await settled()
      return (await newest())!.id
    },
    place: (side: Side) => {
      const where = side === 'here' ? home : far
      return addPlace({ communityId: where.communityId, areaId: where.building, kind: 'entrance', name: '大门', nameEn: 'Door' })
    },
    /** The same person with a session of its own, for calls that end it. */
    async renewed(actor: ActorName): Promise<Who> {
      const { id, ...who } = people[actor]
      return id ? { token: await openSession(id, { device: null, label: '' }) } : who
    },
  }
}
