import { newId } from '@server/kit/ids'
import type { ActorName, Scene, Side } from './access-scene'

type Arguments = Record<string, unknown>
/**
 * What a route answers to each of the actors (in the order of `actorNames`), acting on something here, there, or on what does not exist.
 * `make` gives what the call takes; without `there` and `missing` the route acts on nothing that could be another's.
 */
export interface Row {
  here: string
  there?: string
  missing?: string
  make?: (scene: Scene, side: Side, actor: ActorName) => Promise<Arguments> | Arguments
  /** The same for what does not exist; usually what `make` gives, with an id that nobody has. */
  none?: (args: Arguments) => Arguments
  /** The call ends the session it comes with. */
  renews?: boolean
}
export const withId = (args: Arguments) => ({ ...args, id: newId() })
export const withCommunity = (args: Arguments) => ({ ...args, communityId: newId() })

export type Make = NonNullable<Row['make']>
type State = 'filed' | 'assigned' | 'resolved'
/** A matter in that state, with what the step takes besides its version. */
export const on =
  (state: State, more: (scene: Scene, side: Side) => Arguments = () => ({})): Make =>
  async (scene, side) => {
    const { appeal } = await scene.matter(side, state)
    return { id: appeal.id, version: appeal.version, ...more(scene, side) }
  }
export const asked: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = await matters.ask(appeal, '是哪一层？', scene[side].handler)
  return { id, version, text: '三楼' }
}
export const proposed: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'filed')
  const { id, version } = await matters
    .as(scene[side].colleague)
    .appeals.decline({ id: appeal.id, version: appeal.version, reason: 'notHere', whereToGo: '请到窗口' })
  return { id, version }
}

export const inCommunity: Make = (scene, side) => ({ communityId: scene[side].communityId })
export const inBuilding: Make = (scene, side) => ({ id: scene[side].building })
