import { wavOf } from '@/platform/wav.h5'

const rate = 8000
/** A recording of silence as the pages make them in a browser. */
export const wav = (seconds: number) =>
  new Blob([wavOf(new Float32Array(Math.round(seconds * rate)), rate)], { type: 'audio/wav' })

/** One of nothing as an MP3 file: frames of MPEG 2, layer III, 48 kbit/s and 16 kHz, each 36 ms long. */
export function mp3(seconds: number): Blob {
  const length = 216
  const bytes = new Uint8Array(Math.round(seconds / 0.036) * length)
  for (let at = 0; at < bytes.length; at += length) bytes.set([0xff, 0xf3, 0x68, 0xc4], at)
  return new Blob([bytes], { type: 'audio/mpeg' })
}
