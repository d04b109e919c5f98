const head = 44

/** One channel of sound as a WAV file of 16 bits. */
export function wavOf(samples: Float32Array, rate: number): ArrayBuffer {
  const size = samples.length * 2
  const view = new DataView(new ArrayBuffer(head + size))
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) view.setUint8(at + i, letter.charCodeAt(0))
  }
  text(0, 'RIFF')
  view.setUint32(4, head - 8 + size, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true) // not packed
  view.setUint16(22, 1, true) // one channel
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, size, true)
  for (let i = 0; i < samples.length; i++) view.setInt16(head + i * 2, Math.max(-1, Math.min(1, samples[i]!)) * 0x7fff, true)
  return view.buffer
}
