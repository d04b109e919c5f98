import { useEffect, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { fileLimits } from '@shared/files/file.limits'
import { forgetVoice, keepVoice, keptVoice } from '../kept-voice'
import { canRecord, record, voiceFile, type Recording, type RecordingFault } from '../platform/recorder'
import { useText } from '../strings/text'
import { voiceText as text } from '../strings/voice'
import { Button } from './button'
import { Field } from './field'
import { VoicePlayer } from './voice-player'

const max = fileLimits.voiceSeconds
const faults = new Set<unknown>(['denied', 'failed', 'full'] satisfies RecordingFault[])
const faultOf = (error: unknown) => (faults.has(error) ? (error as RecordingFault) : 'failed')

/** One recording that goes with the form: made here, listened to, taken out. Nothing else of the form depends on it. */
export function VoiceField({ form, error, disabled }: { form: string; error?: string; disabled: boolean }) {
  const { t } = useText()
  const kept = keptVoice(form).use()
  const { state, seconds, fault, start, stop } = useRecording(form)
  if (!canRecord && !kept) return null
  return (
    <Field id='voiceId' label={t(text.label)} hint={t(text.hint, { max })} error={fault ? t(text[fault]) : error}>
      {state === 'recording' ? (
        <View className='row g12 wrap'>
          <Button look='primary' icon='mic' onTap={stop}>
            {t(text.stop)}
          </Button>
          <Text className='sub' {...{ role: 'timer' }}>
            {t(text.recording, { seconds, max })}
          </Text>
        </View>
      ) : kept ? (
        <View className='row g8 wrap'>
          <VoicePlayer seconds={kept.seconds} source={() => voiceFile(kept.name)} />
          <Button small look='text' disabled={disabled} onTap={() => forgetVoice(form)}>
            {t(text.remove)}
          </Button>
        </View>
      ) : (
        <Button icon='mic' disabled={disabled || state !== 'idle'} onTap={start}>
          {t(state === 'asking' ? text.asking : state === 'keeping' ? text.keeping : text.start)}
        </Button>
      )}
    </Field>
  )
}

/** From the tap to what is kept; leaving the page ends it. */
function useRecording(form: string) {
  const [state, setState] = useState<'idle' | 'asking' | 'recording' | 'keeping'>('idle')
  const [seconds, setSeconds] = useState(0)
  const [fault, setFault] = useState<RecordingFault | null>(null)
  const recording = useRef<Recording | null>(null)
  useEffect(() => {
    if (state !== 'recording') return
    const ticking = setInterval(() => setSeconds(before => Math.min(max, before + 1)), 1000)
    return () => clearInterval(ticking)
  }, [state])
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      recording.current?.stop()
    }
  }, [])
  const start = async () => {
    setFault(null)
    setSeconds(0)
    setState('asking')
    try {
      recording.current = await record(max)
      if (left.current) recording.current.stop()
      setState('recording')
      const made = await recording.current.done
      await keepVoice(form, made)
    } catch (error) {
      setFault(faultOf(error))
    }
    recording.current = null
    setState('idle')
  }
  const stop = () => {
    setState('keeping')
    recording.current?.stop()
  }
  return { state, seconds, fault, start: () => void start(), stop }
}
