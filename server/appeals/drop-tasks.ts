import { table } from '@server/kit/database'
import { UnitTask } from './unit-task.entity'

/** Those of a matter that nobody answered are not needed any more. */
export const dropTasks = (appealId: string) => table(UnitTask).update({ appealId, state: 'open' }, { state: 'dropped' })
