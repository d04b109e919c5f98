import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { Refusal, kitReasons, type Reason } from '@shared/kit/refusal'

/** One file of a multipart request, in memory, perhaps empty: its claimed name and type are not to be believed. */
export interface Upload {
  bytes: Buffer
}

/**
 * Reads `multipart/form-data` with exactly one part, the file named `file`. Refuses `tooLarge` above `most` bytes (told by the
 * length of the request before it is read, where it is given), `form.badShape` for anything else, a cut-off request included.
 */
export function readUpload(request: IncomingMessage, most: number, tooLarge: Reason): Promise<Upload> {
  if (Number(request.headers['content-length']) > most + 10_000) return Promise.reject(new Refusal(tooLarge))
  return new Promise<Upload>((resolve, reject) => {
    const unreadable = () => reject(new Refusal(kitReasons.unreadable))
    let reader: busboy.Busboy
    try {
      // A file of exactly the limit counts as over it for busboy.
      reader = busboy({ headers: request.headers, limits: { files: 1, fields: 0, parts: 2, fileSize: most + 1 } })
    } catch {
      return unreadable()
    }
    let found: Buffer | undefined
    reader.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => reject(new Refusal(tooLarge)))
      stream.on('end', () => {
        if (name === 'file') found = Buffer.concat(chunks)
      })
      stream.on('error', unreadable)
    })
    reader.on('filesLimit', unreadable).on('fieldsLimit', unreadable).on('partsLimit', unreadable).on('error', unreadable)
    reader.on('close', () => (found ? resolve({ bytes: found }) : unreadable()))
    request.on('aborted', unreadable).on('error', unreadable)
    request.pipe(reader)
  })
}

const mostFields = 200
/**
 * Reads `multipart/form-data` that holds nothing but fields, which come encoded as a form does. A file that is empty is as if it were not
 * there; one that is not is refused by `noFile`. Refuses `tooLarge` above `most` bytes, `form.badShape` for what is cut off or not UTF-8.
 */
export function readFields(
  request: IncomingMessage,
  most: number,
  { tooLarge, noFile }: Record<'tooLarge' | 'noFile', Reason>,
): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const refuse = (reason: Reason) => reject(new Refusal(reason))
    const unreadable = () => refuse(kitReasons.unreadable)
    const fields = new URLSearchParams()
    let [reader, size]: [busboy.Busboy | null, number] = [null, 0]
    try {
      reader = busboy({ headers: request.headers, limits: { fields: mostFields, fieldSize: most } })
    } catch {
      return unreadable()
    }
    reader.on('field', (name, value) => (/\uFFFD/.test(name + value) ? unreadable() : fields.append(name, value)))
    reader.on('file', (_, stream) => stream.on('data', () => refuse(noFile)).on('error', unreadable))
    reader
      .on('fieldsLimit', unreadable)
      .on('error', unreadable)
      .on('close', () => resolve(fields.toString()))
    request.on('data', (chunk: Buffer) => (size += chunk.length) > most && refuse(tooLarge))
    request.on('aborted', unreadable).on('error', unreadable)
    request.pipe(reader)
  })
}
