import type { AnswerGiven } from '@shared/appeals/answers.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { findCategory } from '@shared/appeals/categories'
import { answerFault } from '@shared/appeals/questions'
import type { Language } from '@shared/kit/refusal'

/** What was answered to each category's own questions, by their key: another choice of category loses nothing. */
export type Said = Record<string, Record<string, string>>

const questionsOf = (category: string | null) => (category && findCategory(category)?.questions) || []

/** Those of one category, as they are sent: none where nothing was answered. */
export function answersOf(category: string | null, said: Said): AnswerGiven[] {
  const all = questionsOf(category).map(({ key }) => ({ key, value: (said[category!]?.[key] ?? '').trim() }))
  return all.filter(({ value }) => value !== '')
}

export type AnswerFaults = Partial<Record<`answers.${string}`, string>>
/** What is wrong with them before they are sent, named as the server names it. */
export function answerFaults(category: string | null, said: Said, language: Language): AnswerFaults {
  const given = answersOf(category, said)
  return Object.fromEntries(
    questionsOf(category).flatMap(question => {
      const fault = answerFault(question, given.find(({ key }) => key === question.key)?.value ?? '')
      const reason = fault && (fault === 'missing' ? appealReasons.answerNeeded : appealReasons.answerUnfit)
      return reason ? [[`answers.${question.key}`, reason[language]]] : []
    }),
  )
}
/** One answer put in; an empty one takes it out. */
export const answered = (said: Said, category: string, key: string, value: string): Said => ({
  ...said,
  [category]: { ...said[category], [key]: value },
})
