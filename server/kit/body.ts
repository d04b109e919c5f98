import type { IncomingMessage } from 'node:http'
import { Refusal, kitReasons } from '@shared/kit/refusal'

const bodyLimit = 100_000
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A JSON body, `{}` when there is none. Refuses `limit.bodyTooBig` above 100 kB, `form.badShape` for what is not JSON in UTF-8. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > bodyLimit) throw new Refusal(kitReasons.tooLarge)
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > bodyLimit) throw new Refusal(kitReasons.tooLarge)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(kitReasons.unreadable) // it broke off
  }
  if (size === 0) return {}
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal(kitReasons.unreadable)
  try {
    return JSON.parse(utf8.decode(Buffer.concat(chunks)))
  } catch {
    throw new Refusal(kitReasons.unreadable)
  }
}
