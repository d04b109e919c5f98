import type { IncomingMessage } from 'node:http'
import { Refusal, kitReasons } from '@shared/kit/refusal'

export const bodyLimit = 100_000

/** A JSON body, `{}` when there is none. Refuses `kit.tooLarge` above 100 kB, `kit.invalid` for what is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > bodyLimit) throw new Refusal(kitReasons.tooLarge)
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new Refusal(kitReasons.tooLarge)
    chunks.push(chunk)
  }
  if (size === 0) return {}
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal(kitReasons.unreadable)
  try { return JSON.parse(Buffer.concat(chunks).toString('utf8')) } catch { throw new Refusal(kitReasons.unreadable) }
}
