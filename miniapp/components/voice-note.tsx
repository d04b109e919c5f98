import { View } from '@tarojs/components'
import type { VoiceView } from '@shared/files/file.views'
import { fileUrl } from '../api'
import { VoicePlayer } from './voice-player'

/** What somebody said beside her words. */
export function VoiceNote({ voice }: { voice: VoiceView | null }) {
  if (!voice) return null
  return (
    <View className='mt12'>
      <VoicePlayer seconds={voice.seconds} source={() => Promise.resolve(fileUrl(voice.address))} />
    </View>
  )
}
