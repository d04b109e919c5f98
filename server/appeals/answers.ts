import type { AnswerGiven } from '@shared/appeals/answers.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { Category } from '@shared/appeals/categories'
import { answerFault, optionsOf, type AnswerView } from '@shared/appeals/questions'
import { words } from '@shared/kit/words'
import { refusalAt } from './appeal-rules'

/**
 * Answers to the category's own questions in their order, with the words they were asked in; null where there are none. Refuses beside
 * `answers.KEY`: `appeal.answerUnknown` for what is not asked, `appeal.answerNeeded`, `appeal.answerUnfit`.
 */
export function answersTo({ questions }: Category, given: AnswerGiven[] = []): AnswerView[] | null {
  const unknown = given.find(({ key }) => questions.every(question => question.key !== key))
  if (unknown) throw refusalAt(`answers.${unknown.key}`, appealReasons.answerUnknown)
  const answers = questions.flatMap(question => {
    const { key, ask } = question
    const value = given.find(answer => answer.key === key)?.value ?? ''
    const fault = answerFault(question, value)
    if (fault) throw refusalAt(`answers.${key}`, fault === 'missing' ? appealReasons.answerNeeded : appealReasons.answerUnfit)
    return value === '' ? [] : [{ key, value, ask, said: optionsOf(question)?.[value] ?? words(value, value) }]
  })
  return answers.length > 0 ? answers : null
}
