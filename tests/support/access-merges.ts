import { withId, type Make, type Row } from './access-acts'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofBoth = {
  ...{ here: /*               */ '401 401 401 403 200 404 200 404 404', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
/** Into a public one that the same unit has. */
const two: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const master = await matters.assigned()
  return { id: appeal.id, version: appeal.version, masterId: master.appeal.id, reason: '同一件事' }
}

/** What the table of routes says of matters that are one. */
export const mergeAccess: Record<string, Row> = {
  'appeals.masters': { ...ofBoth, make: async (scene, side) => ({ id: (await scene.matter(side, 'assigned')).appeal.id }) },
  'appeals.merge': { ...ofBoth, make: two },
  'appeals.unmerge': {
    ...{ here: '401 404 200 404 403 404 200 404 404', there: '401 404 404 404 404 404 404 200 404' },
    ...{ missing: '401 404 404 404 404 404 404 404 404', none: withId },
    make: async (scene, side) => {
      const { appeal, matters } = await scene.matter(side, 'assigned')
      const { id, version } = await matters.merge(appeal, (await matters.assigned()).appeal.id, scene[side].dispatcher)
      return { id, version, reason: '不是同一件' }
    },
  },
}
