import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { say } from '@/components/toast'
import { fileUrl } from '@/api'
import { linkTo, open } from '@/navigate'
import { addToCalendar } from '@/platform/calendar'
import { useMe } from '@/session'
import { activities } from '@/strings/activities'
import { activityRating } from '@/strings/activity-rating'
import { hourAt } from '@/strings/dates'
import { partOf } from '@/strings/lengths'
import { useText } from '@/strings/text'

interface Props {
  activity: ActivityView
  shift: ShiftView
  onOpen(what: 'signUp' | 'cancel'): void
}

/** What she may do with the chosen shift, as the server says; and the way to bring a neighbour. */
export function Bar({ activity, shift, onOpen }: Props) {
  const { t } = useText()
  const me = useMe()
  const { id, title, place, text, asks } = activity
  const free = shift.slots.find(({ canSignUp }) => canSignUp === 'place') ?? shift.slots.find(({ canSignUp }) => canSignUp)
  const can = shift.signUp?.can ?? []
  const checks = can.includes('checkIn') || can.includes('checkOut')
  const mine = can.includes('cancel') && !can.includes('accept') ? shift.signUp : null
  const signInFirst = asks === 'signIn' && !me
  const invite = () =>
    void Taro.setClipboardData({ data: `${title}\n${linkTo('activities/detail', { id })}` }).then(
      () => say(t(activities.inviteDone)),
      () => undefined,
    )
  const keep = () => {
    const day = { title, where: place, words: text, startsAt: shift.startsAt, endsAt: shift.endsAt }
    addToCalendar(fileUrl(`/activities/${id}.ics`), day).then(
      how => how === 'added' && say(t(activities.calendarAdded)),
      () => say(t(activities.calendarFailed)),
    )
  }
  const signUp = t(
    free?.canSignUp === 'wait' ? activities.joinWaiting : activity.shifts.length > 1 ? activities.signUpShift : activities.signUp,
    { part: t(activities[partOf(hourAt(shift.startsAt))]) },
  )
  return (
    <View className='act'>
      <Tap className='act-mini' onTap={invite}>
        <Icon name='share' />
        {t(activities.invite)}
      </Tap>
      {mine?.status === 'confirmed' && (
        <Tap className='act-mini' onTap={keep}>
          <Icon name='cal' />
          {t(activities.calendar)}
        </Tap>
      )}
      {mine && (
        <Button fill onTap={() => onOpen('cancel')}>
          {t(mine.status === 'waiting' ? activities.leaveWaiting : activities.cancel)}
        </Button>
      )}
      {checks && (
        <Button
          fill
          look='primary'
          onTap={() => open('activities/check-in', { shift: shift.id, way: can.includes('checkIn') ? 'in' : 'out' })}
        >
          {t(can.includes('checkIn') ? activities.goCheckIn : activities.goCheckOut)}
        </Button>
      )}
      {can.includes('rate') && (
        <Button fill look='primary' onTap={() => open('activities/rate', { shift: shift.id })}>
          {t(activityRating.rate)}
        </Button>
      )}
      {free && !signInFirst && (
        <Button fill look='primary' onTap={() => onOpen('signUp')}>
          {signUp}
        </Button>
      )}
      {free && signInFirst && (
        <Button fill look='primary' label={t(activities.guestFirst)} onTap={() => open('sign-in')}>
          {t(activities.signInToJoin)}
        </Button>
      )}
    </View>
  )
}
