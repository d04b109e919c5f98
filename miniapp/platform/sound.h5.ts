import type { Sound } from './sound'

/** Fetched whole: some browsers play an address only where it can be asked for in parts. */
export async function soundOf(source: string | Blob, onEnd: (played: boolean) => void): Promise<Sound> {
  const file = typeof source === 'string' ? await fetched(source) : source
  const address = URL.createObjectURL(file)
  const audio = new Audio(address)
  audio.onended = () => onEnd(true)
  audio.onerror = () => onEnd(false)
  return {
    play: () => void audio.play().catch(() => onEnd(false)),
    end() {
      audio.pause()
      URL.revokeObjectURL(address)
    },
  }
}

async function fetched(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`no recording at that address: ${answer.status}`)
  return answer.blob()
}
