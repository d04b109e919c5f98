import { Appeal } from '@server/appeals'
import { table, transaction } from '@server/kit/database'
import { withId, type Make, type Row } from './access-acts'

/** Fixed before by the same unit, and filed again by the same person. */
const back: Make = async (scene, side) => {
  await scene.matter(side, 'resolved')
  const { appeal } = await scene.matter(side, 'assigned')
  return { id: appeal.id, version: appeal.version, reason: '不是同一盏' }
}
const missing = '401 404 404 404 404 404 404 404 404'
const there = '401 404 404 404 404 404 404 200 404'

/** What the table of routes says of what came back after it was fixed. */
export const recurrenceAccess: Record<string, Row> = {
  'appeals.comeBack': {
    ...{ here: '401 404 200 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing, none: withId },
    make: async (scene, side) => {
      const { appeal } = await scene.matter(side, 'resolved')
      const over = { status: 'closed', closeCode: 'fixed', reopenUntil: new Date(0) } as const
      await transaction(() => table(Appeal).update({ id: appeal.id }, over))
      return { id: appeal.id, version: appeal.version, text: '又不亮了，和上次一样' }
    },
  },
  'appeals.partRecurrence': { here: '401 404 200 404 200 404 200 404 404', there, missing, none: withId, make: back },
  'appeals.linkRecurrence': {
    ...{ here: '401 404 200 404 403 404 200 404 404', there, missing, none: withId },
    make: async (scene, side, actor) => {
      const { id, version, reason } = (await back(scene, side, actor)) as { id: string; version: number; reason: string }
      const { matters } = await scene.matter(side, 'filed')
      const parted = await matters.as(scene[side].dispatcher).appeals.partRecurrence({ id, version, reason })
      return { id, version: parted.version }
    },
  },
}
