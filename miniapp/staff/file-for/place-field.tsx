import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { DoorPlate } from '@/components/door-plate'
import { Field, TextLine } from '@/components/field'
import { useLoad } from '@/hooks/use-load'
import { fileFor } from '@/strings/casework'
import { useText } from '@/strings/text'

const shown = 12
interface Props {
  communityId: string
  areaId: string
  onChoose(areaId: string): void
  error?: string
}

/** A building found by its number or name, or the whole community; what is chosen stands as its plate. */
export function PlaceField({ communityId, areaId, onChoose, error }: Props) {
  const { t, w } = useText()
  const [typed, setTyped] = useState('')
  const { data } = useLoad(() => api.organisation.buildings({ id: communityId }), [communityId])
  const chosen = data?.find(({ id }) => id === areaId)
  const everywhere = areaId === communityId
  const wanted = typed.trim().toLowerCase()
  const found = (data ?? []).filter(
    ({ number, name }) => !wanted || String(number) === wanted || `${name.zh} ${name.en}`.toLowerCase().includes(wanted),
  )
  return (
    <Field id='areaId' label={t(fileFor.place)} error={error}>
      {chosen || everywhere ? (
        <View className='card row g12'>
          {chosen && <DoorPlate number={chosen.number} name={chosen.name} small />}
          <View className='gr b'>{chosen ? w(chosen.name) : t(fileFor.all)}</View>
          <Button look='text' small label={`${t(fileFor.change)} ${t(fileFor.place)}`} onTap={() => onChoose('')}>
            {t(fileFor.change)}
          </Button>
        </View>
      ) : (
        <View>
          <TextLine label={t(fileFor.findPlace)} placeholder={t(fileFor.findPlace)} max={20} value={typed} onChange={setTyped} />
          <View className='mt8'>
            <Chips
              label={t(fileFor.place)}
              options={[
                ...found.slice(0, shown).map(({ id, name }) => ({ value: id, text: w(name) })),
                { value: communityId, text: t(fileFor.all) },
              ]}
              chosen={areaId}
              onChoose={id => {
                setTyped('')
                onChoose(id)
              }}
            />
          </View>
          {data && found.length === 0 && <View className='cap mt8'>{t(fileFor.noPlace)}</View>}
        </View>
      )}
    </Field>
  )
}
