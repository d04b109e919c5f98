import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { lettersIn } from '@shared/kit/letters'
import type { Reason } from '@shared/kit/refusal'
import { answerFaults, type AnswerFaults, type Said } from '@/answers'
import { questionSummary } from '@/components/question-fields'
import { common } from '@/strings/common'
import { filing } from '@/strings/filing'
import { relativeText } from '@/strings/relative'
import { voiceText } from '@/strings/voice'
import type { Speaking } from '@/strings/text'
import { noRelative, type RelativeDraft } from './relative-draft'

export type FaultyField = 'areaId' | 'category' | 'text' | 'photoIds' | 'voiceId'
type RelativeField = 'relation' | 'name' | 'phone' | 'agreed'
export type Faults = Partial<Record<FaultyField | `relative.${RelativeField}`, string>> & AnswerFaults
const short = {
  areaId: filing.placeShort,
  category: filing.categoryShort,
  text: filing.textShort,
  photoIds: filing.photosShort,
  voiceId: voiceText.short,
} as const

const relativeShort = {
  relation: relativeText.who,
  name: relativeText.name,
  phone: relativeText.phone,
  agreed: relativeText.agreedShort,
} as const

/** Letters as people count them: a rare character is one. */
const lengthOf = (text: string) => lettersIn(text.trim())

interface Checked {
  areaId: string | null
  category: string | null
  text: string
  said: Said
  relative?: RelativeDraft
}
/** What is missing before it is worth sending, in the reader's language. */
export function faultsOf({ areaId, category, text, said, relative = noRelative }: Checked, { language, t }: Speaking): Faults {
  const say = (reason: Reason) => reason[language]
  const length = lengthOf(text)
  return {
    ...(!areaId && { areaId: say(appealReasons.placeNeeded) }),
    ...(!category && { category: say(appealReasons.categoryNeeded) }),
    ...answerFaults(category, said, language),
    ...(length < appealLimits.textLeast && { text: t(filing.textTooShort, { min: appealLimits.textLeast }) }),
    ...(length > appealLimits.text && { text: t(common.tooLong, { max: appealLimits.text, over: length - appealLimits.text }) }),
    ...relativeFaults(relative, t),
  }
}

/** What is missing of the member of the family, where it is for one. */
export const relativeFaults = ({ on, relation, name, agreed }: RelativeDraft, t: Speaking['t']): Faults =>
  on
    ? {
        ...(!relation && { 'relative.relation': t(relativeText.chooseWho) }),
        ...(name.trim() === '' && { 'relative.name': t(relativeText.writeName) }),
        ...(!agreed && { 'relative.agreed': t(relativeText.tickAgreed) }),
      }
    : {}

/** The lines of the summary on top, in the order of the form. */
export function summaryOf(faults: Faults, category: string | null, speaking: Speaking) {
  const lines = (fields: FaultyField[]) =>
    fields.filter(id => faults[id]).map(id => ({ id: id as string, text: speaking.t(short[id]) }))
  const relative = (Object.keys(relativeShort) as RelativeField[])
    .filter(field => faults[`relative.${field}`])
    .map(field => ({ id: `relative-${field}`, text: speaking.t(relativeShort[field]) }))
  return [
    ...lines(['areaId', 'category']),
    ...questionSummary(category, faults, speaking),
    ...lines(['text', 'photoIds', 'voiceId']),
    ...relative,
  ]
}
