import { View } from '@tarojs/components'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useNow } from '@/hooks/use-now'
import { activities } from '@/strings/activities'
import { dayOf, momentOf } from '@/strings/dates'
import { leftUntil, spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'
import { useActivityStep } from '@/hooks/use-activity-step'

const hour = 3_600_000
const mostHours = 24

/** A place is kept for her: until when, and her two answers. No answer passes it on by itself. */
export function OfferCard({ shown, shift }: { shown: Loaded<ActivityView>; shift: ShiftView }) {
  const { t } = useText()
  const now = useNow(15)
  const id = shift.signUp?.id ?? ''
  const accept = useActivityStep(shown, keyed => keyed.activities.accept({ id }))
  const decline = useActivityStep(shown, keyed => keyed.activities.decline({ id }))
  const can = shift.signUp?.can ?? []
  if (!can.includes('accept')) return <Problem error={accept.error ?? decline.error} />
  const until = shift.signUp!.offerUntil
  const left = until ? leftUntil(until, now) : null
  const hours = until ? Math.min(mostHours, Math.max(1, Math.ceil((new Date(until).getTime() - now) / hour))) : 0
  return (
    <View className='mb12' {...{ role: 'region', 'aria-label': t(activities.offeredShort) }}>
      <View className='st near'>
        <Icon name='m-near' />
        {left ? t(activities.offered, { left }) : t(activities.offeredShort)}
      </View>
      <View className='card sel mt8'>
        <View className='b'>{t(activities.offerTitle)}</View>
        <View className='sub'>{`${dayOf(shift.startsAt)} ${spanOf(shift)}`}</View>
        {until && (
          <View>
            <View className='sub mt12'>{t(activities.heldUntil)}</View>
            <View className='t-hero b'>{momentOf(until)}</View>
            <View className='ticks mt8' {...{ 'aria-hidden': 'true' }}>
              {Array.from({ length: hours }, (_, tick) => (
                <View key={tick} className={`tick ${tick === 0 ? 'now' : ''}`} />
              ))}
            </View>
            <View className='cap mt4'>{t(activities.leftHours, { left: left! })}</View>
          </View>
        )}
      </View>
      <Problem error={accept.error ?? decline.error} />
      <Button className='mt12' look='primary' wide busy={accept.busy} onTap={() => void accept.submit()}>
        {t(activities.accept)}
      </Button>
      {can.includes('decline') && (
        <Button className='mt12' wide busy={decline.busy} onTap={() => void decline.submit()}>
          {t(activities.decline)}
        </Button>
      )}
      <View className='cap mt8'>{t(activities.offerNote)}</View>
    </View>
  )
}
