import { View } from '@tarojs/components'
import { TextLine } from '@/components/field'
import { Tap } from '@/components/tap'
import { maskText } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { inside, type Box } from './boxes'

const sides = ['x', 'y', 'width', 'height'] as const

interface Props {
  n: number
  box: Box
  photo: { width: number; height: number }
  onChange(box: Box): void
  onRemove(): void
}

/** One box in numbers: what is dragged can be typed too. */
export function BoxFields({ n, box, photo, onChange, onRemove }: Props) {
  const { t } = useText()
  const write = (side: keyof Box, typed: string) => {
    const value = Number(typed.replace(/\D/g, ''))
    if (typed !== '') onChange(inside({ ...box, [side]: value }, photo))
  }
  return (
    <View className='card mt12' {...{ role: 'group', 'aria-label': t(maskText.box, { n }) }}>
      <View className='row sp g8'>
        <View className='b'>{t(maskText.box, { n })}</View>
        <Tap className='hit lnk' onTap={onRemove} label={t(maskText.removeLong, { n })}>
          {t(maskText.remove)}
        </Tap>
      </View>
      <View className='mask-f'>
        {sides.map(side => (
          <View key={side} className='gr'>
            <View className='cap mb8'>{t(maskText[side])}</View>
            <TextLine
              label={t(maskText.field, { n, what: t(maskText[side]) })}
              value={String(box[side])}
              max={5}
              onChange={typed => write(side, typed)}
            />
          </View>
        ))}
      </View>
    </View>
  )
}
