import Taro from '@tarojs/taro'
import type { Recorded, Recording, RecordingFault } from './recorder'

export const canRecord = true
const files = () => Taro.getFileSystemManager()

/** WeChat says in words that the microphone or the privacy guide was refused. */
const refused = (said: string) => /auth|privacy|permission|deny|denied/i.test(said)

/** The path among the files that WeChat keeps for us. */
const saved = (tempFilePath: string, milliseconds: number) =>
  new Promise<Recorded>((resolve, reject) =>
    files().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) =>
        resolve({ name: String(savedFilePath), seconds: Math.max(1, Math.round(milliseconds / 1000)) }),
      fail: () => reject('full' satisfies RecordingFault),
    }),
  )

export function record(most: number): Promise<Recording> {
  const recorder = Taro.getRecorderManager()
  return new Promise((begun, notBegun) => {
    const done = new Promise<Recorded>((resolve, reject) => {
      recorder.onStop(({ tempFilePath, duration }) => saved(tempFilePath, duration).then(resolve, reject))
      recorder.onError(({ errMsg }) => {
        const name: RecordingFault = refused(errMsg) ? 'denied' : 'failed'
        notBegun(name)
        reject(name)
      })
    })
    // Whoever waits for the beginning alone is told of the fault there.
    done.catch(() => undefined)
    recorder.onStart(() => begun({ done, stop: () => recorder.stop() }))
    recorder.start({ duration: most * 1000, sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000, format: 'mp3' })
  })
}

export const voiceFile = (name: string) =>
  new Promise<string | null>(resolve => files().access({ path: name, success: () => resolve(name), fail: () => resolve(null) }))

export async function dropVoice(name: string): Promise<void> {
  files().removeSavedFile({ filePath: name, fail: () => undefined })
}
