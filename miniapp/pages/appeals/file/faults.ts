import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { lettersIn } from '@shared/kit/letters'
import type { Reason } from '@shared/kit/refusal'
import { answerFaults, type AnswerFaults, type Said } from '@/answers'
import { questionSummary } from '@/components/question-fields'
import { common } from '@/strings/common'
import { filing } from '@/strings/filing'
import type { Speaking } from '@/strings/text'

export type FaultyField = 'areaId' | 'category' | 'text' | 'photoIds'
export type Faults = Partial<Record<FaultyField, string>> & AnswerFaults
const short = {
  areaId: filing.placeShort,
  category: filing.categoryShort,
  text: filing.textShort,
  photoIds: filing.photosShort,
} as const

/** Letters as people count them: a rare character is one. */
const lengthOf = (text: string) => lettersIn(text.trim())

/** What is missing before it is worth sending, in the reader's language. */
export function faultsOf(
  { areaId, category, text, said }: { areaId: string | null; category: string | null; text: string; said: Said },
  { language, t }: Speaking,
): Faults {
  const say = (reason: Reason) => reason[language]
  const length = lengthOf(text)
  return {
    ...(!areaId && { areaId: say(appealReasons.placeNeeded) }),
    ...(!category && { category: say(appealReasons.categoryNeeded) }),
    ...answerFaults(category, said, language),
    ...(length < appealLimits.textLeast && { text: t(filing.textTooShort, { min: appealLimits.textLeast }) }),
    ...(length > appealLimits.text && { text: t(common.tooLong, { max: appealLimits.text, over: length - appealLimits.text }) }),
  }
}

/** The lines of the summary on top, in the order of the form. */
export function summaryOf(faults: Faults, category: string | null, speaking: Speaking) {
  const lines = (fields: FaultyField[]) =>
    fields.filter(id => faults[id]).map(id => ({ id: id as string, text: speaking.t(short[id]) }))
  return [...lines(['areaId', 'category']), ...questionSummary(category, faults, speaking), ...lines(['text', 'photoIds'])]
}
