import { exclusionGrounds } from '@shared/feedback/exclusion.grounds'
import { api } from '@/api'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { exclusionText as text } from '@/strings/exclusions'
import { speaking } from '@/strings/text'
import type { TodaySource } from '../today-line'

/** Units that ask to leave a rated matter out of the figures, the oldest first. */
export const exclusionsToday: TodaySource = {
  title: text.title,
  roles: ['supervisor'],
  lines: async communityId => {
    const { t, w } = speaking()
    const { items } = await api.feedback.exclusions({ communityId, limit: 3 })
    return items.map(({ id, appealId, number, title, unit, ground }) => ({
      ...{ key: id, icon: 'm-ask', mark: [w(unit), number].filter(Boolean).join(t(common.separator)) },
      ...{ title: w(title), note: w(exclusionGrounds[ground]), open: () => open('staff/handle', { id: appealId }) },
    }))
  },
}
