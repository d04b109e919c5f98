import { appealLimits } from '@shared/appeals/appeal.limits'
import type { UrgeView } from '@shared/appeals/appeal.views'
import { nextStatus } from '@shared/appeals/appeal.workflow'
import { atHour, dayOf, dueAfter } from '@shared/kit/workdays'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { urgeableFrom } from './hindrances'

/** How it stands with urging; null where nothing is to be urged. */
export function viewUrge(appeal: Appeal): UrgeView | null {
  const { status, urges, urgedAt, urgeBy } = appeal
  if (nextStatus(status, 'urge') === null) return null
  const early = urgeableFrom(appeal)
  const again = urgedAt && atHour(dayOf(dueAfter(calendarOf(appeal.communityId), urgedAt, 1)), 0)
  const from = urges >= appealLimits.urges ? null : again && again > early ? again : early
  return { count: urges, answerBy: urgeBy?.toISOString() ?? null, from: from?.toISOString() ?? null }
}
