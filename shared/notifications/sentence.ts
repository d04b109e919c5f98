import { words, type Words } from '../kit/words'

/** What one message says. */
export interface Sentence {
  title: Words
  body: Words
}
export const says = (titleZh: string, titleEn: string, bodyZh: string, bodyEn: string): Sentence => ({
  title: words(titleZh, titleEn),
  body: words(bodyZh, bodyEn),
})
