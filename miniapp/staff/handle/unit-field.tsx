import { View } from '@tarojs/components'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Skeleton } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useDesk } from '../use-desk'

interface Choice {
  unitId: string
  handlerId: string
}
const anyone = 'anyone'

/** A unit of this community, and whoever of its handlers; empty where the unit decides. `likely` stands first, with a word why. */
export function UnitField({
  unitId,
  handlerId,
  likely,
  wait = false,
  error,
  handlerError,
  onChoose,
}: Choice & {
  likely?: { id: string; note: string }
  /** Nothing is listed before the proposal is known: it would move under the finger. */
  wait?: boolean
  error?: string
  handlerError?: string
  onChoose(choice: Choice): void
}) {
  const { t, w } = useText()
  const communityId = useDesk()
  const units = useLoad(() => api.organisation.units({ id: communityId! }), [communityId])
  const ready = units.data !== null && !wait
  const listed = [...(ready ? units.data! : [])].sort((a, b) => Number(b.id === likely?.id) - Number(a.id === likely?.id))
  const unit = listed.find(one => one.id === unitId)
  return (
    <>
      <Field id='assign-unit' label={t(sheets.unit)} error={error}>
        {!ready && <Skeleton cards={1} />}
        <View className='cells' {...{ role: 'radiogroup', 'aria-label': t(sheets.unit) }}>
          {listed.map(one => (
            <Tap
              key={one.id}
              className='cell'
              role='radio'
              on={one.id === unitId}
              onTap={() => onChoose({ unitId: one.id, handlerId: '' })}
            >
              <View className='gr'>
                <View className={one.id === unitId ? 'b jade' : ''}>{w(one.name)}</View>
                {one.id === likely?.id && <View className='cap'>{likely.note}</View>}
              </View>
              {one.id === unitId && <Icon name='check' className='jade' />}
            </Tap>
          ))}
        </View>
      </Field>
      {unit && unit.handlers.length > 0 && (
        <Field id='assign-handler' label={t(sheets.handler)} error={handlerError}>
          <Chips
            label={t(sheets.handler)}
            options={[
              { value: anyone, text: t(sheets.anyHandler) },
              ...unit.handlers.map(one => ({ value: one.id, text: w(one.name) })),
            ]}
            chosen={handlerId || anyone}
            onChoose={value => onChoose({ unitId, handlerId: value === anyone ? '' : value })}
          />
        </Field>
      )}
    </>
  )
}
