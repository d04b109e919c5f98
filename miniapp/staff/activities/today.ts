import type { DeskActivityCard, DeskPart, ShiftCard } from '@shared/activities/activity.views'
import { api } from '@/api'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { dateOf, isToday } from '@/strings/dates'
import { activityDesk } from '@/strings/leading'
import { lengthOf, spanOf } from '@/strings/lengths'
import { todayText } from '@/strings/staff'
import { speaking } from '@/strings/text'
import type { TodaySource } from '../today-line'

const shown = 10
interface Listed {
  activity: DeskActivityCard
  shift: ShiftCard
}
async function shiftsOf(communityId: string, part: DeskPart): Promise<Listed[]> {
  const { items } = await api.activities.desk({ communityId, part, limit: 20 })
  return items.flatMap(activity => activity.shifts.map(shift => ({ activity, shift })))
}

/** Shifts of today that are not over yet, each with its roster. */
export const shiftsToday: TodaySource = {
  title: todayText.shifts,
  lines: async communityId => {
    const { t } = speaking()
    const over = ['unsettled', 'settled', 'cancelled']
    const today = (await shiftsOf(communityId, 'coming')).filter(
      ({ shift }) => isToday(shift.startsAt) && !over.includes(shift.state),
    )
    return today.slice(0, shown).map(({ activity, shift }) => ({
      key: shift.id,
      icon: 'clock',
      mark: spanOf(shift),
      title: activity.title,
      note: [activity.place, t(todayText.joined, { count: shift.taken })].join(t(common.separator)),
      open: () => open('staff/activities/show', { id: activity.id }),
    }))
  },
}

/** Shifts that are over and whose hours she may settle. */
export const shiftsToSettle: TodaySource = {
  title: todayText.toSettle,
  lines: async communityId => {
    const { t } = speaking()
    const listed = await Promise.all([shiftsOf(communityId, 'toSettle'), shiftsOf(communityId, 'coming')])
    const waiting = listed.flat().filter(({ activity, shift }) => activity.toSettle > 0 && shift.state === 'unsettled')
    return waiting.slice(0, shown).map(({ activity, shift }) => ({
      key: shift.id,
      icon: 'm-half',
      mark: t(todayText.over, { date: dateOf(shift.endsAt) }),
      title: activity.title,
      note: t(todayText.toConfirmHours, { count: shift.taken }),
      open: () => open('staff/activities/settle', { shift: shift.id }),
    }))
  },
}

/** Hours that volunteers say are wrong, as far as she answers. */
export const hoursInQuestion: TodaySource = {
  title: activityDesk.wrong,
  lines: async communityId => {
    const { t } = speaking()
    const { items } = await api.hours.wrong({ communityId, part: 'open', limit: shown })
    return items
      .filter(({ can }) => can.includes('answer'))
      .map(({ id, name, title, answerBy, credited, minutes }) => ({
        key: id,
        icon: 'm-ask',
        mark: t(activityDesk.answerBy, { date: dateOf(answerBy) }),
        title: [name, title].join(t(common.separator)),
        note: t(activityDesk.asks, { from: lengthOf(credited), to: lengthOf(minutes) }),
        open: () => open('staff/activities/wrong'),
      }))
  },
}
