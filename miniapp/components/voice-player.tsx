import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { soundOf, type Sound } from '../platform/sound'
import { useText } from '../strings/text'
import { voiceText } from '../strings/voice'
import { Button } from './button'
import { ErrorLine } from './field'

interface Props {
  /** Where it can be played from; null if it is gone. */
  source(): Promise<string | Blob | null>
  seconds: number
}

/** Plays a recording, and stops it again. */
export function VoicePlayer({ source, seconds }: Props) {
  const { t } = useText()
  const [playing, setPlaying] = useState(false)
  const [broken, setBroken] = useState(false)
  const sound = useRef<Sound | null>(null)
  const over = () => {
    sound.current?.end()
    sound.current = null
    setPlaying(false)
  }
  useEffect(() => () => sound.current?.end(), [])
  const play = async () => {
    setBroken(false)
    setPlaying(true)
    const failed = () => (over(), setBroken(true))
    try {
      const found = await source()
      if (found === null) return failed()
      sound.current = await soundOf(found, played => (played ? over() : failed()))
      sound.current.play()
    } catch {
      failed()
    }
  }
  return (
    <View>
      <Button small icon={playing ? 'x' : 'ear'} onTap={() => (playing ? over() : void play())}>
        {playing ? t(voiceText.hush) : t(voiceText.listen, { count: seconds })}
      </Button>
      {broken && <ErrorLine text={t(voiceText.noPlay)} />}
    </View>
  )
}
