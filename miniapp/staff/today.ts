import type { RoleName } from '@shared/people/people.views'
import { api } from '@/api'
import { open } from '@/navigate'
import { momentOf } from '@/strings/dates'
import { noticeDesk } from '@/strings/notice-desk'
import { todayText } from '@/strings/staff'
import { speaking, type Text } from '@/strings/text'

/** One thing of today that is no matter: its mark, what it is, where it is done. */
export interface TodayLine {
  key: string
  icon: string
  mark: string
  title: string
  note?: string
  open(): void
}
interface TodaySource {
  title: Text
  /** Whose work it is; everybody's where none is named. */
  roles?: readonly RoleName[]
  lines(communityId: string): Promise<TodayLine[]>
}

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
          : t(noticeDesk.waits, { time: momentOf(confirmation?.dueAt ?? new Date()) }),
        title,
        open: () => open('staff/notices/show', { id }),
      }))
    },
  },
]
