import { createStore, del, get, set } from 'idb-keyval'
import { newKey } from '../random'
import type { Recorded, Recording, RecordingFault } from './recorder'
import { wavOf } from './wav.h5'

const rate = 16_000
const voices = createStore('linli-voice', 'voices')
/** Where a browser keeps nothing, a recording lives as long as the page. */
const passing = new Map<string, ArrayBuffer>()

// A page that was not opened over HTTPS has no microphone.
export const canRecord =
  typeof navigator !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia) && typeof MediaRecorder !== 'undefined'

const fault = (name: RecordingFault) => Promise.reject<never>(name)

export async function record(most: number): Promise<Recording> {
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: true })
    .catch((error: unknown) => fault(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'failed'))
  const recorder = new MediaRecorder(stream)
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise<void>(resolve => (recorder.onstop = () => resolve()))
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  recorder.start()
  const limit = setTimeout(stop, most * 1000)
  const done = ended.then(async () => {
    clearTimeout(limit)
    for (const track of stream.getTracks()) track.stop()
    return keep(new Blob(parts), most)
  })
  return { done, stop }
}

/** As WAV, which every phone plays: what browsers record in is not the same in any two of them. */
async function keep(recorded: Blob, most: number): Promise<Recorded> {
  const sound = await recorded
    .arrayBuffer()
    .then(bytes => new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes))
    .catch(() => fault('failed'))
  const samples = sound.getChannelData(0).subarray(0, most * rate)
  if (samples.length === 0) return fault('failed')
  const bytes = wavOf(samples, rate)
  const name = await newKey()
  try {
    await set(name, bytes, voices)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return fault('full')
    passing.set(name, bytes)
  }
  return { name, seconds: Math.max(1, Math.round(samples.length / rate)) }
}

export async function voiceFile(name: string): Promise<Blob | null> {
  const bytes = passing.get(name) ?? (await get<ArrayBuffer>(name, voices).catch(() => undefined))
  return bytes ? new Blob([bytes], { type: 'audio/wav' }) : null
}

export async function dropVoice(name: string): Promise<void> {
  passing.delete(name)
  await del(name, voices).catch(() => undefined)
}
