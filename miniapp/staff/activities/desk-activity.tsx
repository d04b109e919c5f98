import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { activityStates } from '@shared/activities/activity.workflow'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { ActivityRating, hasBeen } from '@/components/activity-rating'
import { PlacesLine } from '@/components/activity-card'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { PlaceTicks } from '@/components/places-left'
import type { Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { spanOf } from '@/strings/lengths'
import { leading } from '@/strings/leading'
import { activities } from '@/strings/activities'
import { useText } from '@/strings/text'
import { CallOffSheet } from './call-off-sheet'
import { CapacitySheet } from './capacity-sheet'
import { HandOverSheet } from './hand-over-sheet'
import { WrittenWords } from './written-words'

type Opened = { what: 'callOff' } | { what: 'handOver' } | { what: 'capacity'; shift: ShiftView } | null

interface Props {
  shown: Loaded<ActivityView>
  /** Stands under the chosen shift. */
  below?: ReactNode
  /** She came to hand it over. */
  handingOver?: boolean
}

/** One activity for those who run it: how each shift stands, and what can be done now. */
export function DeskActivity({ shown, below, handingOver }: Props) {
  const { t, w } = useText()
  const activity = shown.data!
  const [opened, setOpened] = useState<Opened>(handingOver && activity.can.includes('handOver') ? { what: 'handOver' } : null)
  const { id, title, place, leader, startsAt, state, shifts, can, cancelReason } = activity
  const close = () => setOpened(null)
  const facts = [dayOf(startsAt), place, t(activities.led, { name: w(leader.name) })]
  return (
    <View>
      <View className='panel pad'>
        <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
          {title}
        </View>
        <View className='sub'>{facts.join(t(common.separator))}</View>
        <View className='row g8 wrap mt8'>
          <View className='st'>{w(activityStates[state])}</View>
          {cancelReason && <View className='sub'>{t(activities.cancelledWhy, { reason: cancelReason })}</View>}
        </View>
        <View className='row g8 wrap mt12'>
          <Button small icon='eye' onTap={() => open('activities/detail', { id })}>
            {t(leading.asSeen)}
          </Button>
          {can.includes('edit') && (
            <Button small icon='edit' onTap={() => open('staff/activities/publish', { id })}>
              {t(common.edit)}
            </Button>
          )}
          {can.includes('handOver') && (
            <Button small icon='swap' onTap={() => setOpened({ what: 'handOver' })}>
              {t(leading.handOver)}
            </Button>
          )}
          {can.includes('cancel') && (
            <Button small look='danger' onTap={() => setOpened({ what: 'callOff' })}>
              {t(leading.callOff)}
            </Button>
          )}
        </View>
      </View>
      {shifts.map(shift => (
        <DeskShift key={shift.id} shift={shift} onCapacity={() => setOpened({ what: 'capacity', shift })} />
      ))}
      {hasBeen(activity) && (
        <View>
          <ActivityRating id={id} />
          {shifts.some(shift => shift.can.includes('roster')) && <WrittenWords activityId={id} />}
        </View>
      )}
      {below}
      {opened?.what === 'callOff' && <CallOffSheet shown={shown} onClose={close} />}
      {opened?.what === 'handOver' && <HandOverSheet shown={shown} onClose={close} />}
      {opened?.what === 'capacity' && <CapacitySheet shown={shown} shiftId={opened.shift.id} onClose={close} />}
    </View>
  )
}

function DeskShift({ shift, onCapacity }: { shift: ShiftView; onCapacity(): void }) {
  const { t } = useText()
  const { id, can } = shift
  return (
    <View className='panel pad mt12'>
      <View className='row sp g8 wrap'>
        <View className='b'>{[dayOf(shift.startsAt), spanOf(shift)].join(t(common.separator))}</View>
        <PlacesLine places={shift} />
      </View>
      <View className='mt8'>
        <PlaceTicks {...shift} />
      </View>
      {can.length > 0 && (
        <View className='row g8 wrap mt12'>
          {can.includes('roster') && (
            <Button small look='second' onTap={() => open('staff/activities/lead', { shift: id })}>
              <Icon name='users' small />
              {t(can.includes('showCode') ? leading.lead : leading.roster)}
            </Button>
          )}
          {can.includes('settle') && (
            <Button small look='second' onTap={() => open('staff/activities/settle', { shift: id })}>
              {t(leading.settle)}
            </Button>
          )}
          {can.includes('setCapacity') && (
            <Button small onTap={onCapacity}>
              {t(leading.capacity)}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
