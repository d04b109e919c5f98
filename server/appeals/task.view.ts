import { In } from 'typeorm'
import { categoryView } from '@shared/appeals/categories'
import type { TaskCard, TaskView } from '@shared/appeals/task.views'
import { inOrder } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { fallbackUnit, namesBehind, type Names } from './appeal-names'
import type { UnitTask } from './unit-task.entity'

const isLate = ({ state, dueAt }: UnitTask) => state === 'open' && dueAt < now()

/** Of the matter what everybody may know: no person, no word, no photo. */
export async function taskCards(tasks: UnitTask[]): Promise<TaskCard[]> {
  const appeals = await table(Appeal).findBy({ id: In(tasks.map(({ appealId }) => appealId)) })
  const names = await namesBehind(appeals)
  return tasks.map(task => {
    const { number, category, areaId, title, unitId } = appeals.find(({ id }) => id === task.appealId)!
    return {
      ...{ id: task.id, text: task.text, dueAt: task.dueAt.toISOString(), late: isLate(task), number, title },
      ...{ category: categoryView(category), area: names.area(areaId), inCharge: names.unit(unitId) },
    }
  })
}

/** Those of one matter, for whoever works on it. */
export const viewTasks = (tasks: UnitTask[], names: Names): TaskView[] =>
  inOrder(tasks, 'id')
    .reverse()
    .map(task => {
      const { id, text, dueAt, state, answer, unitId } = task
      const shown = { id, unit: names.unit(unitId)?.name ?? fallbackUnit, text, dueAt: dueAt.toISOString(), answer }
      return { ...shown, state: state as TaskView['state'], late: isLate(task) }
    })
