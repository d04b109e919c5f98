import { says } from './sentence'

/** Of what came back after it was fixed. */
export const recurrenceSentences = {
  'appeal.recurred': {
    staff: says(
      '同处第 {count} 次：{title}',
      '{count} times here: {title}',
      '60 天内又发生，请看上次怎么修的。{due}前答复。',
      'Again within 60 days; see the last repair. Answer by {due}.',
    ),
  },
} as const
