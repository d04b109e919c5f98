import { dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table } from '@server/kit/database'
import { AppealCounter } from './appeal-number.entity'

/** Inside a transaction: the community's next number of the day, `20261125-003`; one that is rolled back is given again. */
export async function nextNumber(communityId: string): Promise<string> {
  const day = dayOf(now()).replaceAll('-', '')
  const counters = table(AppealCounter)
  const count = () => changed(counters.update({ communityId, day }, { last: () => 'last + 1' }))
  if (!(await count())) {
    const first = await onceOnly(() => counters.insert({ communityId, day, last: 1 }))
    if (!first) await count()
  }
  const { last } = await counters.findOneByOrFail({ communityId, day })
  return `${day}-${String(last).padStart(3, '0')}`
}
