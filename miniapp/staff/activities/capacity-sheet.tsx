import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ActivityView, SlotView } from '@shared/activities/activity.views'
import { PlacesLine } from '@/components/activity-card'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useActivityStep } from '@/hooks/use-activity-step'
import type { Loaded } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

/** More places or fewer, role by role; more of them ask those who wait at once. */
export function CapacitySheet({ shown, shiftId, onClose }: { shown: Loaded<ActivityView>; shiftId: string; onClose(): void }) {
  const { t } = useText()
  const shift = shown.data!.shifts.find(({ id }) => id === shiftId)
  return (
    <Sheet title={t(leading.capacity)} note={t(leading.capacityNote)} onClose={onClose}>
      {shift?.slots.map(slot => (
        <SlotCapacity key={slot.id} shown={shown} slot={slot} />
      ))}
    </Sheet>
  )
}

function SlotCapacity({ shown, slot }: { shown: Loaded<ActivityView>; slot: SlotView }) {
  const { t } = useText()
  const [typed, setTyped] = useState(String(slot.capacity))
  const step = useActivityStep(shown, keyed => keyed.activities.setCapacity({ id: slot.id, capacity: Number(typed) }))
  return (
    <Field id={`slot-${slot.id}`} label={slot.role} error={step.fields.capacity}>
      <PlacesLine places={slot} />
      <View className='row g8 mt8'>
        <View className='gr'>
          <TextLine
            label={t(leading.capacityOf, { role: slot.role })}
            value={typed}
            max={3}
            onChange={value => setTyped(value.replace(/\D/g, ''))}
            disabled={step.busy}
          />
        </View>
        <Button look='second' busy={step.busy} disabled={typed === String(slot.capacity)} onTap={() => void step.submit()}>
          {t(common.save)}
        </Button>
      </View>
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
    </Field>
  )
}
