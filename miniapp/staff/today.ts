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
import type { TodayLine, TodaySource } from './today-line'
import { visitsToday } from './visits/today'

/** What other features put on the day's page: each adds its source where it belongs. */
const todaySources: readonly TodaySource[] = [
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

const atOnce = 5
/**
 * What other features have for her today, a few asked at a time, since WeChat has no more than ten on their way; one that cannot be asked
 * does not keep the others away.
 */
export async function otherLines(communityId: string, roles: readonly string[]) {
  const hers = todaySources.filter(source => !source.roles || source.roles.some(role => roles.includes(role)))
  const found: { title: TodaySource['title']; lines: TodayLine[] }[] = []
  for (let from = 0; from < hers.length; from += atOnce) {
    const some = hers.slice(from, from + atOnce)
    const ask = async ({ title, lines }: TodaySource) => ({ title, lines: await lines(communityId).catch((): TodayLine[] => []) })
    found.push(...(await Promise.all(some.map(ask))))
  }
  return found
}
