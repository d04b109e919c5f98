import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { DoorPlate } from '@/components/door-plate'
import { ErrorLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { open } from '@/navigate'
import type { HeldPlace } from '@/session'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'

interface Props {
  place: HeldPlace | null
  /** Where one stands now, if the draft was begun somewhere else. */
  here: HeldPlace | null
  onUseHere(): void
  error?: string
}

/** Where the matter is: from the code on the wall, or chosen. */
export function PlaceCard({ place, here, onUseHere, error }: Props) {
  const { t, w } = useText()
  const elsewhere = place && here && place.areaId !== here.areaId
  return (
    <View id='areaId' className='mt12'>
      <View className='card row g12 wrap'>
        {place ? <DoorPlate number={place.number} name={place.name} small /> : <Icon name='pin' className='jade' />}
        <View className='gr'>
          <View className='b'>{place ? w(place.name) : t(filing.noPlace)}</View>
          {place && (
            <View className='cap'>{t(elsewhere ? filing.fromDraft : place.code ? filing.fromCode : filing.chosenPlace)}</View>
          )}
        </View>
        {elsewhere && (
          <Button look='text' small onTap={onUseHere}>
            {t(filing.useHere, { name: w(here.name) })}
          </Button>
        )}
        <Button look='text' small onTap={() => open('places/pick')}>
          {t(place ? filing.changePlace : filing.choosePlace)}
        </Button>
      </View>
      {error && <ErrorLine text={error} />}
    </View>
  )
}
