import { visitCauses } from '@shared/feedback/visit.workflow'
import { api } from '@/api'
import { isLit } from '@/components/status-mark'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { speaking } from '@/strings/text'
import { visitText } from '@/strings/visits'
import type { TodaySource } from '../today-line'
import { dueLine } from './due-line'

/** Whom to ring back, the date that comes first before the others. */
export const visitsToday: TodaySource = {
  title: visitText.title,
  roles: ['supervisor', 'dispatcher'],
  lines: async communityId => {
    const { t, w } = speaking()
    const { items } = await api.feedback.visits({ communityId, limit: 3 })
    return items.map(card => {
      const { id, cause, clock, subject } = card
      return {
        key: id,
        icon: isLit(clock) ? (clock.light === 'amber' ? 'm-near' : 'm-over') : 'phone',
        mark: dueLine(card, speaking()),
        title: w(subject.title),
        note: [w(visitCauses[cause]), w(subject.place)].filter(Boolean).join(t(common.separator)),
        open: () => open('staff/visits/show', { id }),
      }
    })
  },
}
