import type { Texts } from './text'

export const activityRating = {
  title: ['这次活动怎么样？', 'How was it?'],
  rate: ['说说感受', 'Your view'],
  choose: ['先选满意程度', 'Choose how satisfied you are'],
  privacy: [
    '不显示姓名。满 {least} 人评了才公布总数；写的话不公开，72 小时后只给带队人和社区看。{date}前可改。',
    'No names. Figures are shown from {least} ratings on; words are never public and reach only the leader and the community, after 72 hours. Editable until {date}.',
  ],
  notOver: ['活动结束后再来评', 'Rate it when it is over'],
  over: ['评价期已过', 'The time to rate is over'],
  overNote: ['想说的可以打电话告诉带队人。', 'You can still ring the leader.'],
  toActivity: ['看活动', 'See the activity'],

  said: ['来过的人怎么说', 'From those who came'],
  mean: ['平均 {mean} 分（满分 5），{n} 人评', '{mean} of 5 on average, {n} ratings'],
  few: ['满 {least} 人评了才显示，免得猜出是谁。', 'Shown from {least} ratings on, so that nobody can be guessed.'],
  count: ['{count} 人', '{count}'],
  named: ['{name} {count} 人', '{name} {count}'],
  written: ['写给带队人和社区的话', 'For the leader and the community'],
  writtenNote: ['不公开，不署名，写后 72 小时才看到', 'Never public, no names, seen 72 hours later'],
  writtenNone: ['还没有', 'None yet'],
} as const satisfies Texts
