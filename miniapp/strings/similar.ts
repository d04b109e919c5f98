import type { Texts } from './text'

export const similar = {
  title: ['附近有 {count} 件相似的事', '{count} similar ones nearby', '{count} similar one nearby'],
  isIt: ['是这件事吗？', 'Is it this one?'],
  faster: ['加入比另提更快，进度一起看', 'Joining is faster than filing anew; you see how it goes'],
  look: ['看详情', 'See it'],
  back: ['看全部 {count} 件', 'All {count}'],
  none: ['都不是，继续提交', 'None of these; send mine'],
  notThis: ['不是同一件，继续提交', 'Not the same; send mine'],
  note: [
    '按户计数，不显示是谁。您写的内容还在这台手机上。',
    'Counted by home, never by name. What you wrote stays on this phone.',
  ],
  own: ['这件是您提的，可以去补充情况', 'You filed this one; add details to it'],
  wordsHidden: ['提出人写的内容不公开。', 'What its filer wrote is not public.'],
  filedOn: ['{date}提出', 'Filed {date}'],
  due: ['{due} 前答复', 'Reply by {due}'],
  usually: ['{area}这类诉求通常 {days} 个工作日办结（{n} 件）', '{area}: such things usually take {days} working days (n={n})'],
  whose: ['这件事归谁管', 'Whose job is this'],
} as const satisfies Texts
