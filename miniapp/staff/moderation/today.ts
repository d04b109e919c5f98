import { moderationStatuses } from '@shared/moderation/moderation.workflow'
import { api } from '@/api'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { daysFromToday, timeOf } from '@/strings/dates'
import { moderation } from '@/strings/moderation'
import { todayText } from '@/strings/staff'
import { speaking } from '@/strings/text'
import type { TodaySource } from '../today-line'

const shown = 3

/** What waits for a look before others see it, the longest first, with how long. */
export const waitingModeration: TodaySource = {
  title: todayText.moderation,
  roles: ['moderator', 'dispatcher', 'supervisor'],
  lines: async communityId => {
    const { t, w } = speaking()
    const { items } = await api.moderation.queue({ communityId, limit: shown })
    return items.map(({ id, type, status, about, since }) => {
      const days = -daysFromToday(since)
      const age = days > 0 ? t(todayText.waitsDays, { count: days }) : t(todayText.waitsSince, { time: timeOf(since) })
      return {
        ...{ key: id, icon: 'm-chk', mark: [age, w(moderationStatuses[status])].join(t(common.separator)) },
        ...{ title: w(about), note: t(moderation[type]), open: () => open('staff/moderation') },
      }
    })
  },
}
