import { View } from '@tarojs/components'
import { shiftStates, signUpStatus } from '@shared/activities/activity.workflow'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { PlacesLine } from '@/components/activity-card'
import { Icon } from '@/components/icon'
import { PlaceTicks } from '@/components/places-left'
import { Tap } from '@/components/tap'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { dateOf, timeOf } from '@/strings/dates'
import { spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'

/** How a shift stands for the viewer: her own place in it, or whether there is room. */
function useStanding({ signUp, state, left, slots }: ShiftView): { text: string; good: boolean } {
  const { t, w } = useText()
  const mine = signUp && ['confirmed', 'offered', 'waiting'].includes(signUp.status) ? signUp : null
  if (mine?.checkedInAt) return { text: t(activities.checkedIn, { time: timeOf(mine.checkedInAt) }), good: true }
  if (mine?.status === 'waiting' && mine.position)
    return { text: t(activities.waitingAt, { position: mine.position }), good: false }
  if (mine) return { text: w(signUpStatus[mine.status]), good: true }
  if (state !== 'upcoming') return { text: w(shiftStates[state]), good: false }
  if (left > 0) return { text: t(activities.left, { count: left }), good: true }
  return { text: t(slots.some(({ canSignUp }) => canSignUp) ? activities.full : activities.closed), good: false }
}

function ShiftCard({ shift, on, days, onTap }: { shift: ShiftView; on: boolean; days: boolean; onTap(): void }) {
  const { t } = useText()
  const standing = useStanding(shift)
  const when = [days && dateOf(shift.startsAt), spanOf(shift)].filter(Boolean).join(t(common.separator))
  return (
    <Tap role='radio' on={on} className={`card shift-sel ${on ? 'sel' : ''}`} onTap={onTap}>
      <View className='row sp g8 wrap'>
        <View className='row g8 b'>
          <Icon name={on ? 'm-ans' : 'm-wait'} small className={on ? 'jade' : 'ink2'} />
          {when}
        </View>
        <View className={`b t-sub ${standing.good ? 'jade' : 'ink2'}`}>{standing.text}</View>
      </View>
      <View className='mt12'>
        <PlaceTicks {...shift} />
      </View>
      <View className='mt4'>
        <PlacesLine places={shift} />
      </View>
    </Tap>
  )
}

/** Its shifts, one of them chosen: what the bar below speaks of. */
export function ShiftChoice({
  activity: { shifts, startsAt, endsAt },
  chosen,
  onChoose,
}: {
  activity: ActivityView
  chosen: string | undefined
  onChoose(id: string): void
}) {
  const { t } = useText()
  const days = dateOf(startsAt) !== dateOf(endsAt)
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(shifts.length > 1 ? activities.chooseShift : activities.shift)}
      </View>
      <View {...{ role: 'radiogroup', 'aria-label': t(activities.chooseShift) }}>
        {shifts.map(shift => (
          <ShiftCard key={shift.id} shift={shift} on={shift.id === chosen} days={days} onTap={() => onChoose(shift.id)} />
        ))}
      </View>
    </View>
  )
}
