import { appealReasons } from '@shared/appeals/appeal.reasons'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { ApiError, apiWithKey } from './api'
import { dropPhotos, photoFile, pickPhotos, type Picked } from './platform/photo-store'
import { newKey } from './random'
import { preferences } from './session'
import { stored, type Stored } from './store'

/** A photo of a form that is not sent yet. */
export interface KeptPhoto {
  /** Its name in the device's photo store. */
  name: string
  /** Names its upload, so that a lost answer makes no second file. */
  key: string
  /** What the server calls it, once uploaded. */
  id: string | null
}

const lists = new Map<string, Stored<KeptPhoto[]>>()
/** The photos of the form of that name; they outlive the page. */
export function keptPhotos(form: string): Stored<KeptPhoto[]> {
  const list = lists.get(form) ?? stored<KeptPhoto[]>(`photos:${form}`, () => [])
  lists.set(form, list)
  return list
}

/** Lets the user choose up to `most` more and keeps them with the form. */
export async function addPhotos(form: string, most: number): Promise<Picked> {
  const picked = await pickPhotos(most)
  const photos: KeptPhoto[] = []
  for (const name of picked.kept) photos.push({ name, key: await newKey(), id: null })
  keptPhotos(form).set([...keptPhotos(form).get(), ...photos])
  return picked
}

export function removePhoto(form: string, name: string): void {
  keptPhotos(form).set(
    keptPhotos(form)
      .get()
      .filter(photo => photo.name !== name),
  )
  void dropPhotos([name])
}

/** All of the form's photos go, for instance because they were sent. */
export function forgetPhotos(form: string): void {
  void dropPhotos(
    keptPhotos(form)
      .get()
      .map(({ name }) => name),
  )
  keptPhotos(form).set([])
}

/** The server forgot the uploads (a day passed): the bytes are still here and will be sent anew. */
async function renewUploads(form: string): Promise<void> {
  const photos: KeptPhoto[] = []
  for (const { name } of keptPhotos(form).get()) photos.push({ name, key: await newKey(), id: null })
  keptPhotos(form).set(photos)
}

const note = (form: string, name: string, id: string) =>
  keptPhotos(form).set(
    keptPhotos(form)
      .get()
      .map(photo => (photo.name === name ? { ...photo, id } : photo)),
  )

/** Uploads what is not uploaded yet and gives all ids in order. Fails as the API does; a photo whose bytes are gone is taken out and said so. */
async function uploadPhotos(form: string): Promise<string[]> {
  const ids: string[] = []
  for (const { name, key, id } of keptPhotos(form).get()) {
    if (id) {
      ids.push(id)
      continue
    }
    const file = await photoFile(name)
    if (!file) {
      removePhoto(form, name)
      const { code } = appealReasons.photoMissing
      const sentence = appealReasons.photoMissing[preferences.get().language]
      throw new ApiError(422, code, sentence, { photoIds: sentence })
    }
    const uploaded = await apiWithKey(key)
      .files.upload({ file })
      .catch((error: unknown) => {
        throw error instanceof ApiError && [413, 422].includes(error.status)
          ? new ApiError(error.status, error.code, error.message, { photoIds: error.message }, undefined, error.requestId)
          : error
      })
    note(form, name, uploaded.id)
    ids.push(uploaded.id)
  }
  return ids
}

const gone = new Set<string>([appealReasons.photoMissing.code, feedbackReasons.photoMissing.code, noticeReasons.fileMissing.code])
/** Uploads the form's photos and sends their ids; where the server has forgotten some, once more with new uploads. */
export async function sendWithPhotos<T>(form: string, send: (photoIds: string[]) => Promise<T>): Promise<T> {
  try {
    return await send(await uploadPhotos(form))
  } catch (error) {
    if (
      !(error instanceof ApiError && gone.has(error.code)) ||
      keptPhotos(form)
        .get()
        .every(({ id }) => id === null)
    )
      throw error
    await renewUploads(form)
    return send(await uploadPhotos(form))
  }
}
