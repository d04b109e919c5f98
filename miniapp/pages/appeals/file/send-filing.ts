import type { FileAppeal } from '@shared/appeals/appeal.inputs'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { FiledAppeal } from '@shared/appeals/filing.views'
import { answersOf } from '@/answers'
import { ApiError, api, apiWithKey } from '@/api'
import { keepClaim } from '@/claims'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { forgetVoice, sendWithVoice } from '@/kept-voice'
import { newKey } from '@/random'
import { filingDraft, filingForm, forgetDraft, writeDraft } from './draft'
import { relativeOf } from './relative-draft'

const bodiesKept = 5
const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : '')
/** Nobody knows whether it arrived: to be sent again under the same key. */
export const isUnanswered = (error: ApiError) => error.status === 0 || error.status >= 500 || error.code === 'network.sameRequest'

function bodyOf(photoIds: string[], voiceId: string | undefined): FileAppeal {
  const { place, category, text, said, relative: named, wordsPublic, anonymousToHandler, key } = filingDraft()
  const answers = answersOf(category, said)
  const relative = relativeOf(named)
  return {
    areaId: place?.areaId ?? '',
    ...(place?.code && { placeCode: place.code }),
    category: category ?? '',
    text: text.trim(),
    ...(answers.length > 0 && { answers }),
    ...(relative && { relative }),
    ...(photoIds.length > 0 && { photoIds }),
    ...(voiceId && { voiceId }),
    ...{ anonymousToHandler, wordsPublic, draftKey: key },
  }
}

let flight: Promise<FiledAppeal> | null = null
/**
 * Sends the draft once however often it is asked: photos first, then the matter, all under keys kept with the draft until the answer. Gives
 * what was filed, with the draft gone and the claim code kept. Fails as the API does, and the draft stays whole.
 */
export function sendFiling(): Promise<FiledAppeal> {
  flight ??= attempt().finally(() => {
    flight = null
  })
  return flight
}

async function attempt(): Promise<FiledAppeal> {
  writeDraft({ key: filingDraft().key || (await newKey()), waitsSince: filingDraft().waitsSince ?? new Date().toISOString() })
  try {
    const filed = await deliver()
    keepClaim(filed)
    forgetDraft()
    forgetPhotos(filingForm)
    forgetVoice(filingForm)
    return filed
  } catch (error) {
    if (!(error instanceof ApiError && isUnanswered(error))) writeDraft({ waitsSince: null })
    throw error
  }
}

const deliver = () =>
  sendWithPhotos(filingForm, photoIds => sendWithVoice(filingForm, voiceId => deliverBody(bodyOf(photoIds, voiceId))))

async function deliverBody(body: FileAppeal): Promise<FiledAppeal> {
  const frozen = JSON.stringify(body)
  const { key, sent } = filingDraft()
  writeDraft({ sent: [...sent.filter(one => one !== frozen), frozen].slice(-bodiesKept) })
  try {
    const filed = await apiWithKey(key).appeals.file(body)
    // So late that only the draft was remembered: what was edited since is put in.
    return isAs(body, filed.appeal) ? filed : { ...filed, appeal: await corrected(filed, body) }
  } catch (error) {
    if (error instanceof ApiError && !isUnanswered(error)) writeDraft({ sent: filingDraft().sent.filter(one => one !== frozen) })
    if (codeOf(error) === 'network.keyReused') return arrivedBefore(key, body, error)
    throw error
  }
}

/** An earlier try did arrive, and was edited since: its answer is fetched by sending it as it was, then the correction is added. */
async function arrivedBefore(key: string, body: FileAppeal, refusal: unknown): Promise<FiledAppeal> {
  for (const earlier of filingDraft().sent) {
    const filed = await apiWithKey(key)
      .appeals.file(JSON.parse(earlier) as FileAppeal)
      .catch((error: unknown) => (codeOf(error) === 'network.keyReused' ? null : Promise.reject(error)))
    if (filed) return { ...filed, appeal: await corrected(filed, body) }
  }
  writeDraft({ key: await newKey(), sent: [] })
  throw refusal
}

const isAs = ({ text, category, answers = [] }: FileAppeal, appeal: AppealView) =>
  text === appeal.text &&
  category === appeal.category.key &&
  JSON.stringify(answers) === JSON.stringify(appeal.answers.map(({ key, value }) => ({ key, value })))

async function corrected({ appeal }: FiledAppeal, { text, category, answers = [], photoIds = [] }: FileAppeal) {
  const { id, version } = appeal
  return api.appeals.amend({ id, version, text, category, answers, photoIds }).catch((error: unknown) => {
    // Accepted meanwhile: the words go in as an addition, so that they are not lost.
    if (codeOf(error) !== 'appeal.amendLate' && codeOf(error) !== 'appeal.stale') throw error
    return api.appeals.show({ id }).then(fresh => api.appeals.append({ id, version: fresh.version, text }))
  })
}
