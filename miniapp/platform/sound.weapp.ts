import Taro from '@tarojs/taro'
import type { Sound } from './sound'

export async function soundOf(source: string | Blob, onEnd: (played: boolean) => void): Promise<Sound> {
  const audio = Taro.createInnerAudioContext()
  audio.src = source as string
  audio.onEnded(() => onEnd(true))
  audio.onError(() => onEnd(false))
  return { play: () => audio.play(), end: () => audio.destroy() }
}
