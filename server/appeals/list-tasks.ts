import type { ListTasks } from '@shared/appeals/task.inputs'
import type { TaskCard } from '@shared/appeals/task.views'
import type { Page } from '@shared/kit/page'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { unitsHandledBy } from './only-hers'
import { taskCards } from './task.view'
import { UnitTask } from './unit-task.entity'

/** What the units she handles for were asked to do and have not answered, the date that comes first before the others. */
export async function listTasks(actor: Actor, { communityId, ...page }: ListTasks): Promise<Page<TaskCard>> {
  const units = unitsHandledBy(actor)
  const rows = table(UnitTask).createQueryBuilder('k').where("k.communityId = :communityId AND k.state = 'open'", { communityId })
  if (units.length > 0) rows.andWhere('k.unitId IN (:...units)', { units })
  else rows.andWhere('1 = 0')
  const { items, next } = await pageRows(rows, 'dueAt', page, true)
  return { items: await taskCards(items), next }
}
