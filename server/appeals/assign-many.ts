import type { AssignMany, PickedMatter } from '@shared/appeals/desk.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { refusalAt } from './appeal-rules'
import { assignAppeal } from './assign-appeal'
import { readAppeal } from './read-appeal'
import { transferAppeal } from './transfer-appeal'

/**
 * One of those that were picked: accepted for that unit, or moved to it where it was accepted before. What was given back keeps its
 * priority. Refuses what these verbs refuse, and `appeal.reasonNeeded` where it would be moved without a word.
 */
export const assignPicked = (actor: Actor, { id, version }: PickedMatter, to: Omit<AssignMany, 'rows'>): Promise<Appeal> =>
  transaction(async () => {
    // Which of the two it is cannot change unseen: the version is asked for under the lock.
    const { status, ruleBy, priority, version: newest } = await readAppeal(actor, id)
    const { unitId, handlerId, reason = '' } = to
    if (status === 'submitted')
      return assignAppeal(actor, id, { version, unitId, handlerId, priority: (ruleBy === null && to.priority) || priority })
    if (!reason && version === newest) throw refusalAt('reason', appealReasons.reasonNeeded)
    return transferAppeal(actor, id, { version, unitId, handlerId, reason })
  })
