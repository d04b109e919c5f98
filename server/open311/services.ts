import { appealKinds, appealLimits } from '@shared/appeals/appeal.limits'
import { categoryClasses, findCategory, type Category } from '@shared/appeals/categories'
import { optionsOf } from '@shared/appeals/questions'
import { Refusal, type Language } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import type { ClosedCategory } from '@shared/terms/term.views'
import { open311Reasons } from '@shared/open311/open311.reasons'
import type { Document } from './document'

/** What a service asks beyond words and place. */
interface Question {
  /** `emergency`, `kind`, or the key of a question of the category's own. */
  code: string
  required: boolean
  description: Words
  help: Words
  /** null where one writes. */
  values: Record<string, Words> | null
}
const yesNo = { yes: words('是', 'Yes'), no: words('否', 'No') }
const short = words(`最多 ${appealLimits.answer} 个字`, `At most ${appealLimits.answer} characters`)
const choose = words('选一项', 'Choose one')
const ringFirst = words('选“是”时不受理，请先打电话求助', 'With “yes” nothing is filed: ring for help first')

/** The questions of a category: about danger, where it has one, of which kind it is, where it may be of several, and its own. */
export function questionsOf({ emergency, kinds, questions }: Category): Question[] {
  const values = Object.fromEntries(kinds.map(kind => [kind, appealKinds[kind]]))
  return [
    ...(emergency?.question
      ? [
          {
            code: 'emergency',
            required: emergency.required,
            description: emergency.question,
            help: ringFirst,
            values: yesNo,
          },
        ]
      : []),
    ...(kinds.length > 1
      ? [
          {
            code: 'kind',
            required: false,
            description: words('这是哪一种诉求？', 'Which kind of issue is it?'),
            help: words('求助和举报从不公开', 'Help and tip-offs are never public'),
            values,
          },
        ]
      : []),
    ...questions.map(question => {
      const values = optionsOf(question)
      return { code: question.key, required: question.required, description: question.ask, help: values ? choose : short, values }
    }),
  ]
}

/** The category of a service code. Refuses `open311.serviceUnknown`; also what may never be filed is no service. */
export function serviceOf(code: string): Category {
  const category = findCategory(code)
  if (!category || category.emergency?.always) throw new Refusal(open311Reasons.serviceUnknown, { values: { code } })
  return category
}

/** Every category that can be filed in a community today, in the order of the form. */
export const serviceList = (language: Language, closed: readonly ClosedCategory[]): Document => ({
  root: 'services',
  content: categoryClasses.flatMap(({ name: group, items }) =>
    items
      .filter(({ key, emergency }) => !emergency?.always && closed.every(({ category }) => category !== key))
      .map(category => ({
        service_code: category.key,
        service_name: category.name[language],
        description: category.hint[language],
        metadata: questionsOf(category).length > 0,
        type: 'realtime',
        keywords: category.synonyms.join(', '),
        group: group[language],
      })),
  ),
})

/** What a service asks. Refuses `open311.serviceUnknown`. */
export const serviceDefinition = (code: string, language: Language): Document => ({
  root: 'service_definition',
  content: {
    service_code: code,
    attributes: questionsOf(serviceOf(code)).map(({ code: attribute, required, description, help, values }, at) => ({
      variable: true,
      code: attribute,
      datatype: values ? 'singlevaluelist' : 'string',
      required,
      datatype_description: help[language],
      order: at + 1,
      description: description[language],
      ...(values && { values: Object.entries(values).map(([key, name]) => ({ key, name: name[language] })) }),
    })),
  },
})
