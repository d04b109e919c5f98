import type { Texts } from './text'

/** What came back after it was fixed. */
export const recurrenceText = {
  times: ['同一处第 {count} 次', '{count} times at this place'],
  before: ['{number}，{unit}在 {date}说修好了', '{number}: fixed by {unit} on {date}'],
  beforeOpen: ['{number}，{unit}正在重新办', '{number}: {unit} is redoing it'],
  lastReply: ['上次的答复', 'The last reply'],
  durable: ['修好后 60 天内又出现，上次不算长效解决。', 'Back within 60 days: the last repair does not count as lasting.'],
  see: ['看上次怎么办的', 'See what was done'],
  apart: ['和 {number} 不算同一处', 'Not the same as {number}'],
  later: ['修好后又出现了', 'It came back'],
  laterOn: ['{date}提出', 'Sent {date}'],
  not: ['不是同一处', 'Not the same'],
  notTitle: ['和上次不是同一处？', 'Not the same as last time?'],
  notNote: ['说了就分开算，以后还可以改回来。', 'Then they are counted apart; you may change it back.'],
  notDo: ['不是同一处', 'Not the same'],
  same: ['就是同一处', 'It is the same'],
  part: ['不是同一处', 'Not the same'],
  partNote: [
    '说了就分开算，上次仍算修好。理由公开，居民可以说就是同一处。',
    'They are then counted apart and the last repair stands. The reason is public; the resident may disagree.',
  ],
  partDo: ['分开算', 'Count apart'],
  resolveNote: [
    '同一处第 {count} 次：请写清这次做了什么、怎样不再发生，和上次一样的答复送不出。',
    '{count} times here: say what was done this time; the last reply is not taken again.',
  ],
  back: ['又出现了', 'It is back'],
  backTitle: ['又出现了？', 'Is it back?'],
  backNote: [
    '同一地点、同一类别，马上另立一件，接着这件办。照片可以不加。',
    'Filed anew at the same place and of the same kind, and linked to this one. Photos are optional.',
  ],
  backText: ['和 {number} 一样，修好后又出现了。', 'The same as {number}: it is back after the repair.'],
  backPlaceholder: ['哪里、何时起', 'Where, since when'],
  backSend: ['提交', 'Send'],
} as const satisfies Texts
