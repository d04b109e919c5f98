import { mp3 } from '../../recordings'
import { addFile, fileOf } from './files'

type Heard = (told: Record<string, unknown>) => void

/** The one recorder of a phone, whose microphone is refused where `allowed` says so; a recording of it lasts as long as it is let run, and a second. */
export function makeRecorder(allowed: () => boolean): object {
  const heard: Record<'start' | 'stop' | 'error', Heard> = {
    start: () => undefined,
    stop: () => undefined,
    error: () => undefined,
  }
  let since = 0
  let limit: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(limit)
    const duration = performance.now() - since + 1000
    heard.stop({ tempFilePath: addFile(mp3(duration / 1000)), duration })
  }
  return {
    onStart: (told: Heard) => (heard.start = told),
    onStop: (told: Heard) => (heard.stop = told),
    onError: (told: Heard) => (heard.error = told),
    start({ duration }: { duration: number }) {
      if (!allowed()) return void setTimeout(() => heard.error({ errMsg: 'operateRecorder:fail auth deny' }))
      since = performance.now()
      limit = setTimeout(stop, duration)
      setTimeout(() => heard.start({}))
    },
    stop,
  }
}

/** Plays a file of the phone or an address in no time. */
export function makeAudio(played: (source: string) => void): object {
  const heard: Record<'ended' | 'error', Heard> = { ended: () => undefined, error: () => undefined }
  const audio = {
    src: '',
    onEnded: (told: Heard) => (heard.ended = told),
    onError: (told: Heard) => (heard.error = told),
    play() {
      if (audio.src.startsWith('wxfile:') && !fileOf(audio.src)) return heard.error({ errMsg: 'no such file' })
      played(audio.src)
      setTimeout(() => heard.ended({}), 50)
    },
    destroy: () => undefined,
  }
  return audio
}
