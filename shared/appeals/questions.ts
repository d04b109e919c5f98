import { lettersIn } from '../kit/letters'
import { words, type Words } from '../kit/words'
import { appealLimits } from './appeal.limits'

/** What a category asks beyond words and place, at most `appealLimits.questions` of them. */
export interface Question {
  /** Unlike any other of its category. */
  key: string
  ask: Words
  type: 'choice' | 'yesNo' | 'text'
  /** Without an answer nothing is filed. */
  required: boolean
  /** Of a choice: what may be chosen. */
  options: Record<string, Words>
}
/** An answer as it is kept: with the words it was asked in, whatever becomes of the table. */
export interface AnswerView {
  key: string
  /** The option's key, or what was written. */
  value: string
  ask: Words
  said: Words
}

const yesNo: Question['options'] = { yes: words('是', 'Yes'), no: words('不是', 'No') }
/** What may be chosen; null where one writes. */
export const optionsOf = ({ type, options }: Question): Question['options'] | null =>
  type === 'text' ? null : type === 'yesNo' ? yesNo : options

/** What is wrong with an answer, trimmed and empty where there is none; null if nothing is. */
export function answerFault(question: Question, value: string): 'missing' | 'unfit' | null {
  if (value === '') return question.required ? 'missing' : null
  const options = optionsOf(question)
  const fits = options ? Object.hasOwn(options, value) : lettersIn(value) <= appealLimits.answer
  return fits ? null : 'unfit'
}
