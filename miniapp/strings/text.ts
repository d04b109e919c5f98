import { fill, type Words } from '@shared/kit/words'
import { preferences } from '../session'

/** One text of the interface: Chinese, English, and what English says where its `{count}` is one. A missing one does not compile. */
export type Text = readonly [zh: string, en: string, one?: string]
export type Texts = Readonly<Record<string, Text>>

export interface Speaking {
  language: 'zh' | 'en'
  /** A text of the interface, `{slots}` filled. */
  t(text: Text, values?: Record<string, string | number>): string
  /** A text that the server sent in both languages. */
  w(words: Words | null | undefined): string
  /** Sentences one after another, those that are said: Chinese has no space between them. */
  sentences(...said: (string | false | null | undefined)[]): string
}
const speakers: Record<'zh' | 'en', Speaking> = {
  zh: {
    language: 'zh',
    t: ([zh], values) => fill(zh, values),
    w: words => words?.zh ?? '',
    sentences: (...said) => said.filter(Boolean).join(''),
  },
  en: {
    language: 'en',
    t: ([, en, one], values) => fill(one && values?.count === 1 ? one : en, values),
    w: words => words?.en ?? '',
    sentences: (...said) => said.filter(Boolean).join(' '),
  },
}
/** How to speak to whoever reads this page; changes with her choice. */
export const useText = (): Speaking => speakers[preferences.use().language]
/** The same outside components. */
export const speaking = (): Speaking => speakers[preferences.get().language]
