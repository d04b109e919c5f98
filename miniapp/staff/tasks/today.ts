import { api } from '@/api'
import { open } from '@/navigate'
import { momentWithin } from '@/strings/dates'
import { taskText } from '@/strings/outside'
import { speaking } from '@/strings/text'
import type { TodaySource } from '../today-line'

/** What other units ask of hers. */
export const tasksToday: TodaySource = {
  title: taskText.mine,
  lines: async communityId => {
    const { t, w } = speaking()
    const { items } = await api.appeals.tasks({ communityId, limit: 10 })
    return items.map(({ id, dueAt, late, text, area }) => ({
      key: id,
      icon: late ? 'm-over' : 'm-ext',
      mark: t(late ? taskText.over : taskText.by, { due: momentWithin(dueAt) }),
      title: text,
      note: w(area.name),
      open: () => open('staff/tasks'),
    }))
  },
}
