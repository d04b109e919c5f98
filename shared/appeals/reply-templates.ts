import type { Words } from '../kit/words'
import table from './reply-templates.json'

export type TemplateState =
  'in_progress' | 'need_info' | 'resolved' | 'declined' | 'scheduled' | 'extension' | 'urge' | 'reopened' | 'overdue' | 'external'
interface ReplyTemplate {
  /** Class of the category, or `any`. */
  category: string
  state: TemplateState
  /** What stands between two `*` must be rewritten before it is sent. */
  text: Words
}
const templates = table as ReplyTemplate[]

/** The sentences offered for a category (`class.item`) and a state: the class's own first, then those for any. */
export const templatesFor = (category: string, state: TemplateState): Words[] =>
  [category.split('.')[0], 'any'].flatMap(wanted =>
    templates.filter(one => one.category === wanted && one.state === state).map(({ text }) => text),
  )

/** What stands in an earlier reply for whatever pointed at somebody, and after one that is taken over: its writer replaces both. */
export const hiddenPart = '*隐去*'
const toFit: Words = { zh: '*改成这件事的情况*', en: '*fit this matter*' }
/** An earlier reply as a text that has to be edited before it is sent. */
export const takenOver = (reply: string): Words => ({ zh: `${reply}\n${toFit.zh}`, en: `${reply}\n${toFit.en}` })

const blank = /\*[^*\n]{1,40}\*/g
const blanks = new Set([
  ...[hiddenPart, toFit.zh, toFit.en],
  ...templates.flatMap(({ text }) => [...(text.zh.match(blank) ?? []), ...(text.en.match(blank) ?? [])]),
])
/** The parts of a template that its writer left as they were, asterisks and all. */
export const unedited = (text: string): string[] => (text.match(blank) ?? []).filter(part => blanks.has(part))
