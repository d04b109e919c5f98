import { api } from '@/api'
import { open } from '@/navigate'
import { momentWithin } from '@/strings/dates'
import { noticeDesk } from '@/strings/notice-desk'
import { todayText } from '@/strings/staff'
import { speaking } from '@/strings/text'
import { hoursInQuestion, shiftsToday, shiftsToSettle } from './activities/today'
import { coverToday } from './away/today'
import { exclusionsToday } from './handle/exclusions-today'
import { waitingModeration } from './moderation/today'
import { tasksToday } from './tasks/today'
import type { TodaySource } from './today-line'
import { visitsToday } from './visits/today'

/** What other features put on the day's page: each adds its source where it belongs. */
export const todaySources: readonly TodaySource[] = [
  {
    title: todayText.urgentNotices,
    roles: ['dispatcher', 'supervisor', 'admin'],
    lines: async communityId => {
      const { t } = speaking()
      const { items } = await api.notices.desk({ communityId, part: 'toConfirm', limit: 10 })
      return items.map(({ id, title, confirmation }) => ({
        key: id,
        icon: confirmation?.flagged ? 'm-over' : 'm-near',
        mark: confirmation?.flagged
          ? t(noticeDesk.flagged)
          : t(noticeDesk.waits, { time: momentWithin(confirmation?.dueAt ?? new Date()) }),
        title,
        open: () => open('staff/notices/show', { id }),
      }))
    },
  },
  tasksToday,
  visitsToday,
  exclusionsToday,
  coverToday,
  shiftsToday,
  shiftsToSettle,
  hoursInQuestion,
  waitingModeration,
]
