import { In, MoreThanOrEqual } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import { Refusal } from '@shared/kit/refusal'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { lockOne, table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { Appeal } from './appeal.entity'

/** What waits on the long list is nobody's to finish soon: it keeps no one from filing. */
const beingWorkedOn = activeStatuses.filter(status => status !== 'on_list')

/**
 * Inside the transaction of a filing: what one person files comes one after another, so that two at once are not both the last. Refuses
 * `appeal.openLimit` while five of hers are open, `appeal.dayLimit` after ten on a day of the community's calendar.
 */
export async function withinLimits(residentId: string): Promise<void> {
  await lockOne(Person, { id: residentId })
  const open = await table(Appeal).countBy({ residentId, status: In(beingWorkedOn) })
  if (open >= appealLimits.openAtOnce) throw new Refusal(appealReasons.openLimit, { values: { count: open } })
  const today = dayOf(now())
  const filed = await table(Appeal).countBy({ residentId, filedAt: MoreThanOrEqual(atHour(today, 0)) })
  const tomorrow = Math.ceil((atHour(dayAfter(today), 0).getTime() - now().getTime()) / 1000)
  if (filed >= appealLimits.aDay) throw new Refusal(appealReasons.dayLimit, { values: { count: filed }, retryAfter: tomorrow })
}
