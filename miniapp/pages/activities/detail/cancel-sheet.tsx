import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import type { Loaded } from '@/hooks/use-load'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'
import { useActivityStep } from '@/hooks/use-activity-step'

const whys = ['whyTime', 'whyHealth', 'whyMistake'] as const
type Why = (typeof whys)[number]

/** Gives a place back, or leaves the waiting list; why is hers to say or not. */
export function CancelSheet({ shown, shift, onClose }: { shown: Loaded<ActivityView>; shift: ShiftView; onClose(): void }) {
  const { t } = useText()
  const { title, place } = shown.data!
  const { id, status, freeUntil } = shift.signUp!
  const [why, setWhy] = useState<Why | null>(null)
  const waits = status === 'waiting'
  const late = status === 'confirmed' && new Date(freeUntil).getTime() < Date.now()
  const step = useActivityStep(
    shown,
    keyed => keyed.activities.leave({ id, ...(why && { reason: t(activities[why]) }) }),
    () => {
      onClose()
      say(t(activities.cancelDone))
    },
  )
  return (
    <Sheet title={t(waits ? activities.leaveTitle : activities.cancelTitle)} onClose={onClose}>
      <View className='card mt12'>
        <View className='b'>{title}</View>
        <View className='sub'>{[`${dayOf(shift.startsAt)} ${spanOf(shift)}`, place].join(t(common.separator))}</View>
      </View>
      {!waits && (
        <View className={`note mt12 ${late ? 'warn' : ''}`}>
          <Icon name='clock' />
          <View>{t(late ? activities.cancelLate : activities.cancelNote)}</View>
        </View>
      )}
      {!waits && (
        <Field id='why' label={t(activities.cancelWhy)} hint={t(common.optional)}>
          <Chips
            label={t(activities.cancelWhy)}
            options={whys.map(value => ({ value, text: t(activities[value]) }))}
            chosen={why}
            onChoose={value => setWhy(value === why ? null : value)}
          />
        </Field>
      )}
      <Problem error={step.error} />
      <View className='row g8 mt20'>
        <Button fill onTap={onClose}>
          {t(activities.keep)}
        </Button>
        <Button fill look='danger' busy={step.busy} onTap={() => void step.submit()}>
          {t(waits ? activities.leaveWaiting : activities.cancel)}
        </Button>
      </View>
    </Sheet>
  )
}
