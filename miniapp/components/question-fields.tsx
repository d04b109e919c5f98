import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { findCategory } from '@shared/appeals/categories'
import { optionsOf, type Question } from '@shared/appeals/questions'
import { answered, type AnswerFaults, type Said } from '../answers'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Chips } from './choice'
import { Field, TextLine } from './field'

interface Props {
  category: string | null
  said: Said
  faults: AnswerFaults
  disabled?: boolean
  onAnswer(said: Said): void
}

/** What the category asks beyond words and place; most of it may be left out. */
export function QuestionFields({ category, said, faults, disabled, onAnswer }: Props) {
  const { t, w } = useText()
  const questions = (category && findCategory(category)?.questions) || []
  if (!category || questions.length === 0) return null
  const control = (question: Question) => {
    const { key, ask } = question
    const value = said[category]?.[key] ?? ''
    const options = optionsOf(question)
    const say = (next: string) => onAnswer(answered(said, category, key, next))
    if (!options) return <TextLine label={w(ask)} value={value} max={appealLimits.answer} disabled={disabled} onChange={say} />
    return (
      <Chips
        label={w(ask)}
        width={question.type === 'yesNo' ? 'fill' : undefined}
        options={Object.entries(options).map(([option, name]) => ({ value: option, text: w(name) }))}
        chosen={value === '' ? null : value}
        onChoose={option => !disabled && say(option === value ? '' : option)}
      />
    )
  }
  return (
    <View>
      {questions.map(question => (
        <Field
          key={question.key}
          id={`answers-${question.key}`}
          label={w(question.ask)}
          hint={question.required ? undefined : t(common.optional)}
          error={faults[`answers.${question.key}`]}
        >
          {control(question)}
        </Field>
      ))}
    </View>
  )
}

/** The lines of an error summary for them. */
export const questionSummary = (category: string | null, faults: AnswerFaults, { w }: Pick<ReturnType<typeof useText>, 'w'>) =>
  ((category && findCategory(category)?.questions) || [])
    .filter(({ key }) => faults[`answers.${key}`])
    .map(({ key, ask }) => ({ id: `answers-${key}`, text: w(ask) }))
