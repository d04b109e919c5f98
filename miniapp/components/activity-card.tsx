import { Text, View } from '@tarojs/components'
import { activityStates, signUpStatus } from '@shared/activities/activity.workflow'
import type { ActivityCard, Places, ShiftCard } from '@shared/activities/activity.views'
import { activities } from '../strings/activities'
import { common } from '../strings/common'
import { timeOf } from '../strings/dates'
import { lengthOf } from '../strings/lengths'
import { useText } from '../strings/text'
import { DateBlock } from './date-block'
import { Icon } from './icon'
import { PlaceTicks } from './places-left'
import { Tap } from './tap'

const inIt = ['confirmed', 'offered', 'waiting'] as const
/** Where the viewer stands in an activity: the shift she is on, else the first she waits for. */
const mineOf = (shifts: Pick<ShiftCard, 'mine'>[]) => inIt.find(status => shifts.some(({ mine }) => mine === status)) ?? null

/** How many places are taken, in words. */
export function PlacesLine({ places: { taken, capacity, waiting } }: { places: Places }) {
  const { t } = useText()
  return (
    <Text className='cap'>{t(waiting > 0 ? activities.placesWaiting : activities.places, { taken, capacity, waiting })}</Text>
  )
}

/** Her own state where she has one, else whether there is room. */
export function RoomMark({ card: { state, places, shifts } }: { card: Pick<ActivityCard, 'state' | 'places' | 'shifts'> }) {
  const { t, w } = useText()
  const mine = mineOf(shifts)
  if (mine)
    return (
      <View className={`st ${mine === 'offered' ? 'near' : 'go'}`}>
        <Icon name={mine === 'confirmed' ? 'm-done' : mine === 'offered' ? 'm-near' : 'm-wait'} />
        {w(signUpStatus[mine])}
      </View>
    )
  if (state !== 'open' && state !== 'full')
    return (
      <View className='st'>
        <Icon name={state === 'cancelled' ? 'm-no' : state === 'running' ? 'm-half' : 'm-done'} />
        {w(activityStates[state])}
      </View>
    )
  return (
    <View className={`st ${places.left > 0 ? 'go' : ''}`}>
      <Icon name={places.left > 0 ? 'm-wait' : 'm-off'} />
      {places.left > 0 ? t(activities.left, { count: places.left }) : t(activities.full)}
    </View>
  )
}

/** One activity in a list: its day, its shifts, how many are wanted. */
export function ActivityRow({ card, onTap }: { card: ActivityCard; onTap(): void }) {
  const { t } = useText()
  const { title, place, startsAt, shifts, places } = card
  const [first] = shifts
  const facts = [
    shifts.length > 1 ? `${timeOf(startsAt)} ${t(activities.shifts, { count: shifts.length })}` : timeOf(startsAt),
    first && lengthOf(first.minutes),
    place,
  ]
  return (
    <Tap role='link' className='card row-t' onTap={onTap}>
      <DateBlock at={startsAt} />
      <View className='gr'>
        <View className='b'>{title}</View>
        <View className='sub'>{facts.filter(Boolean).join(t(common.separator))}</View>
        <View className='mt8'>
          <PlaceTicks {...places} waiting={0} />
        </View>
        <View className='row sp g8 wrap mt4'>
          <PlacesLine places={places} />
          <RoomMark card={card} />
        </View>
      </View>
    </Tap>
  )
}
