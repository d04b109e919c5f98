import { fill, type Words } from '../kit/words'
import type { NoticeKind } from './notice.kinds'
import table from './notice-templates.json'

/** One blank of a template; every one must be filled in before it is sent. */
export interface TemplateField {
  key: string
  type: string
  label: Words
  required: boolean
}
export interface NoticeTemplate {
  key: string
  kind: NoticeKind
  name: Words
  fields: TemplateField[]
  title: Words
  body: Words
  threeLines: ({ part: 'what' | 'when' | 'do' } & Words)[]
  target: 'community' | 'buildings'
  needsAck: boolean
}
export const noticeTemplates = table as NoticeTemplate[]

const blanks = new Set(noticeTemplates.flatMap(({ fields }) => fields.map(({ key }) => `{${key}}`)))
/** The blanks of templates that were left as they are. */
export const unfilledIn = (text: string): string[] => (text.match(/\{[a-zA-Z]{1,20}\}/g) ?? []).filter(blank => blanks.has(blank))

/** A template with its blanks filled in; what is not given stays a blank. */
export function filledTemplate(
  { title, body, threeLines }: NoticeTemplate,
  values: Record<string, string>,
  language: 'zh' | 'en',
) {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
  const line = (part: 'what' | 'when' | 'do') => fill(threeLines.find(one => one.part === part)?.[language] ?? '', given)
  return {
    title: fill(title[language], given),
    body: fill(body[language], given),
    ...{ what: line('what'), when: line('when'), act: line('do') },
  }
}
