import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { activityLimits } from '@shared/activities/activity.limits'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { activities } from '@/strings/activities'
import { dayOf } from '@/strings/dates'
import { spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'
import { useActivityStep } from '@/hooks/use-activity-step'

const Fact = ({ label, value, bold }: { label: string; value: string; bold?: boolean }) => (
  <View className='fact'>
    <Text className='fact-k'>{label}</Text>
    <View className={`gr ${bold ? 'b' : ''}`}>{value}</View>
  </View>
)

/** One look at what one says yes to, one tap to say it. A shift that fills up meanwhile offers its waiting list in the same place. */
export function SignUpSheet({ shown, shift, onClose }: { shown: Loaded<ActivityView>; shift: ShiftView; onClose(): void }) {
  const { t } = useText()
  const { place, asks } = shown.data!
  const open = shift.slots.filter(({ canSignUp }) => canSignUp)
  const first = open.find(({ canSignUp }) => canSignUp === 'place') ?? open[0]
  const [slotId, setSlotId] = useState(first?.id)
  const slot = shift.slots.find(({ id }) => id === slotId) ?? shift.slots[0]!
  const { draft, write } = useDraft('sign-up', { nickname: '' })
  const waits = slot.canSignUp === 'wait'
  const step = useActivityStep(
    shown,
    keyed =>
      keyed.activities.signUp({
        id: slot.id,
        ...(asks === 'nickname' && { nickname: draft.nickname.trim() }),
        ...(slot.minAge > 0 && { oldEnough: true }),
      }),
    activity => {
      onClose()
      const mine = activity.shifts.find(({ id }) => id === shift.id)?.signUp
      const position = mine?.position ?? null
      say(
        mine?.status === 'waiting' && position
          ? t(waits ? activities.waitingAt : activities.nowFull, { position })
          : t(activities.signedUpLong),
      )
    },
  )
  return (
    <Sheet title={t(waits ? activities.waitTitle : activities.confirmTitle)} onClose={onClose}>
      <View className='card mt12'>
        <Fact label={t(activities.shift)} value={`${dayOf(shift.startsAt)} ${spanOf(shift)}`} bold />
        <Fact label={t(activities.meetShort)} value={place} />
        {open.length <= 1 && <Fact label={t(activities.role)} value={slot.role} />}
      </View>
      {open.length > 1 && (
        <Field id='slot' label={t(activities.chooseRole)}>
          <Chips
            label={t(activities.chooseRole)}
            options={open.map(({ id, role, canSignUp }) => ({
              value: id,
              text: canSignUp === 'wait' ? t(activities.roleFull, { role }) : role,
            }))}
            chosen={slot.id}
            onChoose={setSlotId}
          />
        </Field>
      )}
      {slot.minAge > 0 && <View className='sub mt12'>{t(activities.oldEnough, { age: slot.minAge })}</View>}
      {asks === 'nickname' && (
        <Field id='nickname' label={t(activities.nickname)} hint={t(activities.contactHint)} error={step.fields.nickname}>
          <TextLine
            label={t(activities.nickname)}
            placeholder={t(activities.nicknameHint)}
            value={draft.nickname}
            max={activityLimits.nickname}
            onChange={nickname => write({ nickname })}
            disabled={step.busy}
          />
        </Field>
      )}
      {waits && <View className='note warn mt16'>{t(activities.waitNote)}</View>}
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look='primary' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(waits ? activities.confirmWait : activities.confirm)}
      </Button>
      <View className='cap mt12'>{t(activities.freeNote, { hours: activityLimits.freeHours })}</View>
    </Sheet>
  )
}
