import { newId } from '@server/kit/ids'
import { withId, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

const open = async (scene: Scene, side: Side) => {
  const { appeal } = await scene.matter(side, 'assigned', 'complaint')
  return { id: appeal.id }
}
const hidden = async (scene: Scene, side: Side) => ({ id: (await scene.matter(side, 'assigned')).appeal.id })

/** What lies around a place is public; a place that is none is the field that is wrong. */
const kind: Row = {
  ...{ here: Array(9).fill(200).join(' '), there: Array(9).fill(200).join(' '), missing: Array(9).fill(422).join(' ') },
  make: (scene, side) => ({ areaId: scene[side].building, category: 'house.light' }),
  none: args => ({ ...args, areaId: newId() }),
}

/** What the table of routes says of those who met the same. */
export const supportAccess: Record<string, Row> = {
  'appeals.similar': kind,
  'appeals.usual': kind,
  'appeals.supported': { here: Array(9).fill(200).join(' ') },
  //                       nobody guest owner resident handler otherHandler dispatcher foreign admin
  'appeals.support': {
    ...{ here: /*        */ '401 200 409 200 403 403 403 403 403', there: '401 200 200 200 403 403 403 403 403' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: open, none: withId },
  },
  /** Whoever did not join it says nothing of it. */
  'appeals.sayWhetherSolved': {
    ...{ here: /*        */ '401 403 409 403 403 403 403 403 403', there: '401 403 403 403 403 403 403 403 403' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', none: withId },
    make: async (scene, side) => ({ ...(await open(scene, side)), solved: 'yes' }),
  },
  /** Nobody is named in it. */
  'appeals.endRelative': {
    ...{ here: /*        */ '401 404 409 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: hidden, none: withId },
  },
  'appeals.correctRelative': {
    ...{ here: /*        */ '401 404 409 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', none: withId },
    make: async (scene, side) => ({
      ...(await hidden(scene, side)),
      relation: 'parent',
      name: '王奶奶',
      agreed: true,
      keepsPhone: false,
    }),
  },
  /** Nothing was said beside it. */
  'appeals.removeVoice': {
    ...{ here: /*        */ '401 404 409 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: hidden, none: withId },
  },
  /** Of a matter that is not public, nobody took part. */
  'appeals.unsupport': {
    ...{ here: /*        */ '401 404 409 404 404 404 404 404 404', there: '401 404 404 404 404 404 404 404 404' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: hidden, none: withId },
  },
}
