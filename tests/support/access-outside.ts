import { later } from '@server/kit/clock'
import { inCommunity, on, withCommunity, withId, type Make, type Row } from './access-acts'

const asking = () => ({
  ...({ party: 'propertyCompany', name: '梧桐物业工程部', text: '请换三楼的灯头。', withWords: false } as const),
  dueAt: later(3_600_000).toISOString(),
})
const replied: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = await matters.reply(appeal)
  return { id, version, ...asking() }
}
const forwarded: Make = async (scene, side, actor) => {
  const { id, version } = (await replied(scene, side, actor)) as { id: string; version: number }
  const { appeal } = await scene.sides[side].matters.as(scene[side].handler).appeals.forward({ id, version, ...asking() })
  return { id, version: appeal.version }
}
/** The secret of a link, whoever comes with it. */
const key: Make = async (scene, side, actor) => {
  const { id, version } = (await replied(scene, side, actor)) as { id: string; version: number }
  return { key: (await scene.sides[side].matters.as(scene[side].handler).appeals.forward({ id, version, ...asking() })).key }
}
const tasking = (unitId: string) => ({ unitId, text: '请贴通知。', dueAt: later(3_600_000).toISOString() })
const tasked: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = appeal
  const asked = await matters.as(scene[side].handler).appeals.askTask({ id, version, ...tasking(scene[side].otherUnit) })
  return { id: asked.tasks[0]!.id, done: true, text: '贴好了' }
}
//                                 nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofBoth = {
  ...{ here: /*                */ '401 401 401 403 200 404 200 404 404', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*             */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const whoever = {
  ...{ here: '401 200 200 200 200 200 200 200 200', there: '401 200 200 200 200 200 200 200 200' },
  ...{ missing: '401 404 404 404 404 404 404 404 404', none: (args: Record<string, unknown>) => ({ ...args, key: 'none' }) },
}

/** What the table of routes says of asking somebody outside. */
export const outsideAccess: Record<string, Row> = {
  'appeals.forward': { ...ofBoth, make: replied },
  'appeals.renewLink': { ...ofBoth, make: forwarded },
  'appeals.takeBack': { ...ofBoth, make: forwarded },
  'appeals.askTask': { ...ofBoth, make: on('assigned', (scene, side) => tasking(scene[side].otherUnit)) },
  'appeals.setPriority': {
    ...{ ...ofBoth, here: '401 401 401 403 403 404 200 404 404' },
    make: on('assigned', () => ({ priority: 'p2', reason: '老人多' })),
  },
  'appeals.answerTask': {
    ...{ here: /*              */ '401 401 401 403 404 200 404 404 404', there: '401 401 401 403 404 404 404 404 404' },
    ...{ missing: /*           */ '401 401 401 403 404 404 404 404 404', none: withId, make: tasked },
  },
  'appeals.tasks': {
    ...{ here: /*              */ '401 401 401 403 200 200 200 200 200', there: '401 401 401 403 200 200 200 200 200' },
    ...{ missing: /*           */ '401 401 401 403 200 200 200 200 200', none: withCommunity, make: inCommunity },
  },
  'appeals.lookOutside': { ...whoever, make: key },
  'appeals.answerOutside': {
    ...whoever,
    make: async (scene, side, actor) => ({ ...(await key(scene, side, actor)), done: true, text: '换好了' }),
  },
}
