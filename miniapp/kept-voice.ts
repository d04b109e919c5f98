import { appealReasons } from '@shared/appeals/appeal.reasons'
import { ApiError, apiWithKey } from './api'
import { dropVoice, voiceFile, type Recorded } from './platform/recorder'
import { newKey } from './random'
import { preferences } from './session'
import { stored, type Stored } from './store'

/** A recording of a form that is not sent yet. */
export interface KeptVoice extends Recorded {
  /** Names its upload, so that a lost answer makes no second file. */
  key: string
  /** What the server calls it, once uploaded. */
  id: string | null
}
const forms = new Map<string, Stored<KeptVoice | null>>()
/** The recording of the form of that name; it outlives the page. */
export function keptVoice(form: string): Stored<KeptVoice | null> {
  const kept = forms.get(form) ?? stored<KeptVoice | null>(`voice:${form}`, () => null)
  forms.set(form, kept)
  return kept
}

export async function keepVoice(form: string, recorded: Recorded): Promise<void> {
  forgetVoice(form)
  keptVoice(form).set({ ...recorded, key: await newKey(), id: null })
}

/** It goes, because it was sent or is not wanted. */
export function forgetVoice(form: string): void {
  const kept = keptVoice(form).get()
  if (kept) void dropVoice(kept.name)
  keptVoice(form).set(null)
}

const fieldOf = (message: string) => ({ voiceId: message })
/** Uploads it unless that is done. Fails as the API does; one whose bytes are gone is taken out and said so. */
async function uploadVoice(form: string): Promise<string | undefined> {
  const kept = keptVoice(form).get()
  if (!kept || kept.id) return kept?.id ?? undefined
  const file = await voiceFile(kept.name)
  if (!file) {
    forgetVoice(form)
    const sentence = appealReasons.voiceMissing[preferences.get().language]
    throw new ApiError(422, appealReasons.voiceMissing.code, sentence, fieldOf(sentence))
  }
  const { id } = await apiWithKey(kept.key)
    .files.uploadVoice({ file })
    .catch((error: unknown) => {
      throw error instanceof ApiError && [413, 422].includes(error.status)
        ? new ApiError(error.status, error.code, error.message, fieldOf(error.message), undefined, error.requestId)
        : error
    })
  keptVoice(form).set({ ...kept, id })
  return id
}

/** Uploads the form's recording and sends its id; where the server has forgotten it, once more with a new upload. */
export async function sendWithVoice<T>(form: string, send: (voiceId: string | undefined) => Promise<T>): Promise<T> {
  try {
    return await send(await uploadVoice(form))
  } catch (error) {
    const kept = keptVoice(form).get()
    if (!(error instanceof ApiError && error.code === appealReasons.voiceMissing.code) || !kept?.id) throw error
    keptVoice(form).set({ ...kept, key: await newKey(), id: null })
    return send(await uploadVoice(form))
  }
}
