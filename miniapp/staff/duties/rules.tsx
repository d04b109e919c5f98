import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DutyUnit, MatrixView } from '@shared/duties/duty.views'
import { Button } from '@/components/button'
import { Chips, SwitchCell } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { dutyDesk as text } from '@/strings/duties'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'

interface Props {
  communityId: string
  matrix: MatrixView
  onChanged(matrix: MatrixView): void
}

/** What the admin decides: whether the list acts by itself, and the end of a unit. */
export function Rules({ communityId, matrix, onChanged }: Props) {
  const { t, w } = useText()
  const [ending, setEnding] = useState<DutyUnit | null>(null)
  const turn = useSubmit((keyed, on: boolean) => keyed.duties.automatic({ id: communityId, on }), onChanged)
  const { can, automatic } = matrix
  const units = matrix.units.filter(({ dissolved }) => !dissolved)
  return (
    <View>
      {can.includes('automatic') && (
        <View>
          <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
            {t(text.rules)}
          </View>
          <View className='cells'>
            <SwitchCell
              title={t(text.automatic)}
              note={t(text.automaticNote)}
              on={automatic}
              onChange={on => void turn.submit(on)}
            />
          </View>
          <Problem error={turn.error} />
        </View>
      )}
      {can.includes('dissolve') && (
        <View>
          <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
            {t(text.units)}
          </View>
          <View className='cells'>
            {units.map(unit => (
              <View key={unit.id} className='cell'>
                <View className='gr'>
                  <View>{w(unit.name)}</View>
                  <View className='cap'>{unit.phone}</View>
                </View>
                {unit.kind !== 'residentsCommittee' && (
                  <Button small label={t(text.dissolveLong, { name: w(unit.name) })} onTap={() => setEnding(unit)}>
                    {t(text.dissolve)}
                  </Button>
                )}
              </View>
            ))}
          </View>
        </View>
      )}
      {ending && <DissolveSheet unit={ending} {...{ units, onChanged }} onClose={() => setEnding(null)} />}
    </View>
  )
}

interface SheetProps {
  unit: DutyUnit
  units: MatrixView['units']
  onChanged(matrix: MatrixView): void
  onClose(): void
}
function DissolveSheet({ unit: { id, name }, units, onChanged, onClose }: SheetProps) {
  const { t, w } = useText()
  const [successorId, setSuccessor] = useState<string | null>(null)
  const step = useSubmit(
    keyed => keyed.duties.dissolve({ id, successorId: successorId ?? '' }),
    matrix => (onChanged(matrix), onClose()),
  )
  const others = units.filter(unit => unit.id !== id).map(unit => ({ value: unit.id, text: w(unit.name) }))
  return (
    <Sheet title={t(text.dissolveLong, { name: w(name) })} note={t(text.dissolveNote)} onClose={onClose}>
      <Field id='successorId' label={t(text.successor)} error={step.fields.successorId}>
        <Chips label={t(text.successor)} options={others} chosen={successorId} onChoose={setSuccessor} />
      </Field>
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button
        className='mt20'
        look='danger'
        wide
        busy={step.busy}
        disabled={successorId === null}
        onTap={() => void step.submit()}
      >
        {t(step.busy ? sheets.sending : text.dissolveDo)}
      </Button>
    </Sheet>
  )
}
