import { withId, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

const open = async (scene: Scene, side: Side) => {
  const { appeal } = await scene.matter(side, 'assigned', 'complaint')
  return { id: appeal.id }
}
const hidden = async (scene: Scene, side: Side) => ({ id: (await scene.matter(side, 'assigned')).appeal.id })

/** What the table of routes says of those who met the same. */
export const supportAccess: Record<string, Row> = {
  'appeals.supported': { here: Array(9).fill(200).join(' ') },
  //                       nobody guest owner resident handler otherHandler dispatcher foreign admin
  'appeals.support': {
    ...{ here: /*        */ '401 200 409 200 403 403 403 403 403', there: '401 200 200 200 403 403 403 403 403' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: open, none: withId },
  },
  /** Of a matter that is not public, nobody took part. */
  'appeals.unsupport': {
    ...{ here: /*        */ '401 404 409 404 404 404 404 404 404', there: '401 404 404 404 404 404 404 404 404' },
    ...{ missing: /*     */ '401 404 404 404 404 404 404 404 404', make: hidden, none: withId },
  },
}
