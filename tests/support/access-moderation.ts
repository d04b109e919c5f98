import { config } from '@config/server'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'
import { cardOf, offered } from './published'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofModerator = {
  ...{ here: /*               */ '401 401 401 403 403 403 200 404 403', there: '401 401 401 403 404 404 404 200 404' },
  missing: /*                 */ '401 401 401 403 404 404 404 404 404',
}
/** Whoever works there knows of it; whoever does not is told nothing. */
const ofAuthor = {
  ...{ here: /*               */ '401 404 200 404 403 403 403 404 403', there: '401 404 404 404 404 404 404 403 404' },
  ...{ missing: /*            */ '401 404 404 404 404 404 404 404 404', none: withId },
}
type State = 'pending' | 'shown' | 'refused' | 'contested'

/** Words of a public matter in that state; a colleague of the desk decided, so that the desk may be the other person. */
const words =
  (state: State, more: object = {}): Make =>
  async (scene, side) => {
    config.publicUgc = true
    const { matters, holder } = scene.sides[side]
    const { appeal } = await offered(matters, holder)
    const { id, version } = await cardOf(matters, appeal.id)
    const colleague = matters.as(scene[side].colleague).moderation
    if (state === 'pending') return { id, version, ...more }
    if (state === 'shown') return { id, version: (await colleague.release({ id, version })).version, ...more }
    const refused = await colleague.refuse({ id, version, cause: 'insult' })
    if (state === 'refused') return { id, version: refused.version, ...more }
    const contested = await matters.as(holder).moderation.contest({ id, version: refused.version, text: '没有骂人。' })
    return { id, version: contested.version, ...more }
  }
const masked: Make = async (scene, side) => {
  const { matters, holder } = scene.sides[side]
  const { appeal, photoId } = await offered(matters, holder)
  const { id, version } = await cardOf(matters, appeal.id, 'appealPhotos')
  return { id, version, photoId, masks: [{ x: 0, y: 0, width: 40, height: 40 }] }
}
const unversioned =
  (make: Make): Make =>
  async (...given) => {
    const { version: _, ...rest } = await make(...given)
    return rest
  }
const cause = { cause: 'insult' }

/** What the table of routes says of moderation. */
export const moderationAccess: Record<string, Row> = {
  'moderation.queue': { ...ofModerator, make: inCommunity, none: withCommunity },
  'moderation.counts': { ...ofModerator, make: inCommunity, none: withCommunity },
  'moderation.show': { ...ofModerator, make: unversioned(words('pending')), none: withId },
  'moderation.release': { ...ofModerator, make: words('pending'), none: withId },
  'moderation.refuse': { ...ofModerator, make: words('pending', cause), none: withId },
  'moderation.uphold': { ...ofModerator, make: words('contested', cause), none: withId },
  'moderation.mask': { ...ofModerator, make: masked, none: withId },
  'moderation.contest': { ...ofAuthor, make: words('refused', { text: '没有指名道姓。' }) },
  'moderation.takeBack': { ...ofAuthor, make: words('pending') },
  'moderation.report': {
    ...{ here: '401 200 403 200 200 200 200 200 200', there: '401 200 200 200 200 200 200 200 200' },
    ...{ missing: '401 404 404 404 404 404 404 404 404', make: unversioned(words('shown', cause)), none: withId },
  },
}
