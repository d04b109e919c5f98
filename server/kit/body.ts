import type { IncomingMessage } from 'node:http'
import { Refusal, kitReasons, type Reason } from '@shared/kit/refusal'
import { readFields } from './multipart'

const bodyLimit = 100_000
const utf8 = new TextDecoder('utf-8', { fatal: true })

async function readBody(request: IncomingMessage): Promise<Buffer> {
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
  return Buffer.concat(chunks)
}

/** A JSON body, `{}` when there is none. Refuses `limit.bodyTooBig` above 100 kB, `form.badShape` for what is not JSON in UTF-8. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request)
  if (body.length === 0) return {}
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal(kitReasons.unreadable)
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    throw new Refusal(kitReasons.unreadable)
  }
}

/**
 * A form as browsers encode it, still encoded, from either of the two kinds. Refuses as `readJson` does, and what is not UTF-8 once it is
 * decoded: a page in another encoding is not guessed at. A file in it is refused by `noFile`.
 */
export async function readForm(request: IncomingMessage, noFile: Reason): Promise<string> {
  if (/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? ''))
    return readFields(request, bodyLimit, { tooLarge: kitReasons.tooLarge, noFile })
  const body = await readBody(request)
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(kitReasons.unreadable)
  try {
    const text = utf8.decode(body)
    decodeURIComponent(text.replaceAll(/%(?![0-9A-F]{2})/gi, '%25'))
    return text
  } catch {
    throw new Refusal(kitReasons.unreadable)
  }
}
