import { View } from '@tarojs/components'
import { exclusionGrounds } from '@shared/feedback/exclusion.grounds'
import type { ExclusionView } from '@shared/feedback/exclusion.views'
import { exclusionText as text } from '../strings/exclusions'
import { useText } from '../strings/text'
import { Icon } from './icon'

/** That a unit asked not to count a rating, why, and what somebody outside it ruled. */
export function ExclusionNote({ exclusion: { status, ground, words, unit: of, ruling } }: { exclusion: ExclusionView }) {
  const { t, w } = useText()
  const unit = w(of) || t(text.unit)
  return (
    <View className='note mt12'>
      <Icon name='m-ask' />
      <View className='gr'>
        <View className='b'>{t(text[status], { unit })}</View>
        <View className='mt4'>{t(text.says, { unit, ground: w(exclusionGrounds[ground]), words })}</View>
        {ruling && <View className='mt4'>{t(text.ruling, { words: ruling.words })}</View>}
      </View>
    </View>
  )
}
