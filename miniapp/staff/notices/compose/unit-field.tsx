import { useState } from 'react'
import { View } from '@tarojs/components'
import type { UnitCard } from '@shared/organisation/organisation.views'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { LinkCell } from '@/components/link-cell'
import { Sheet } from '@/components/sheet'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'

interface Props {
  units: UnitCard[]
  chosen: string
  onChoose(unitId: string): void
  error?: string
}

/** In whose name it is published. */
export function UnitField({ units, chosen, onChoose, error }: Props) {
  const { t, w } = useText()
  const [opened, setOpened] = useState(false)
  return (
    <Field id='unitId' label={t(noticeDesk.unit)} error={error}>
      {units.length === 0 ? (
        <View className='cap'>{t(noticeDesk.unitNone)}</View>
      ) : (
        <View className='cells'>
          <LinkCell icon='users' title={w(units.find(({ id }) => id === chosen)?.name)} onTap={() => setOpened(true)} />
        </View>
      )}
      {opened && (
        <Sheet title={t(noticeDesk.unit)} onClose={() => setOpened(false)}>
          <View className='mt12'>
            <Chips
              label={t(noticeDesk.unit)}
              options={units.map(({ id, name }) => ({ value: id, text: w(name) }))}
              chosen={chosen}
              onChoose={unitId => {
                onChoose(unitId)
                setOpened(false)
              }}
            />
          </View>
        </Sheet>
      )}
    </Field>
  )
}
