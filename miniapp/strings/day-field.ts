import type { Texts } from './text'

/** A day that is chosen or typed. */
export const dayFieldText = {
  today: ['今天', 'Today'],
  tomorrow: ['明天', 'Tomorrow'],
  firstOfNext: ['下月 1 日', '1st of next month'],
  hint: ['像 12-01', 'Like 12-01'],
  read: ['= {day}', '= {day}'],
  wrong: ['日子写成 12-01 这样', 'Write the day like 12-01'],
} as const satisfies Texts
