import { fileTypeFromBuffer } from 'file-type'
import { parseBuffer } from 'music-metadata'
import { fileLimits } from '@shared/files/file.limits'
import { fileReasons } from '@shared/files/file.reasons'
import type { VoiceView } from '@shared/files/file.views'
import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { isArchiveOrPage } from './another-kind'
import { viewVoice } from './file.address'
import { StoredFile, type VoiceFormat } from './file.entity'
import { pictures } from './picture-store'

export interface LyingVoice {
  id: string
  format: VoiceFormat
  bytes: number
  /** Whole seconds, at least one. */
  seconds: number
}
/** What every phone, browser and mini-program can play: recordings are made in one of these. */
const formats: Record<string, VoiceFormat> = { 'audio/mpeg': 'mp3', 'audio/wav': 'wav' }
/** A recorder stops a little late, and an encoder fills its last frame. */
const slack = 1

/**
 * Outside any transaction: the recording lies in its place as it was sent; no row points to it yet. Refuses `file.voiceType` for all but MP3
 * and WAV by content, and for what is an archive or a page as well; `file.voiceBroken` for what has no length, `file.voiceLong` for more
 * than a minute.
 */
export async function layVoice(bytes: Buffer): Promise<LyingVoice> {
  if (bytes.length === 0) throw new Refusal(fileReasons.empty)
  const type = await fileTypeFromBuffer(bytes)
  const format = type && formats[type.mime]
  if (!format || isArchiveOrPage(bytes)) throw new Refusal(fileReasons.voiceType)
  const length = await lengthOf(bytes, type.mime)
  if (!length) throw new Refusal(fileReasons.voiceBroken)
  if (length > fileLimits.voiceSeconds + slack) throw new Refusal(fileReasons.voiceLong)
  const id = newId()
  await pictures.put(`${id}.${format}`, bytes)
  return { id, format, bytes: bytes.length, seconds: Math.min(fileLimits.voiceSeconds, Math.max(1, Math.round(length))) }
}

/** In seconds, by all of its frames; 0 where it cannot be read. */
const lengthOf = (bytes: Buffer, mimeType: string) =>
  parseBuffer(bytes, { mimeType, size: bytes.length }, { duration: true, skipCovers: true }).then(
    ({ format }) => format.duration ?? 0,
    () => 0,
  )

/** Inside a transaction: the recording is its owner's. */
export async function ownVoice(ownerId: string, { id, format, bytes, seconds }: LyingVoice): Promise<VoiceView> {
  const file = table(StoredFile).create({
    ...{ id, ownerId, subjectType: null, subjectId: null, place: 0, width: 0, height: 0 },
    ...{ name: null, bytes, seconds, format, createdAt: now() },
  })
  await table(StoredFile).insert(file)
  return viewVoice(file)
}
