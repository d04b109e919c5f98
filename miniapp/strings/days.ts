import type { Texts } from './text'

export const dayText = {
  title: ['工作日', 'Working days'],
  linkNote: ['本社区哪天休息、哪天上班', 'On which days this community works'],
  note: [
    '期限按国家放假安排算。本社区哪天和全国不一样，写在这里；已定的期限不变，以后定的按新的算。',
    'Dates follow the country’s holidays. Where this community differs, say so here; dates already set stand, later ones follow.',
  ],
  coming: ['和全国不一样的日子', 'Days that differ here'],
  none: ['没有，和全国一样。', 'None: as in the whole country.'],
  off: ['休息', 'Off'],
  worked: ['上班', 'Worked'],
  usually: ['全国：{what}', 'Elsewhere: {what}'],
  decided: ['{name} {at} 定', '{name}, {at}'],
  undo: ['恢复', 'Undo'],
  undoLong: ['{day} 恢复和全国一样', 'Make {day} as elsewhere again'],
  undoReason: ['恢复和全国一样', 'As elsewhere again'],
  add: ['加一天', 'Add a day'],
  day: ['哪一天', 'Which day'],
  dayHint: ['明天起的某一天', 'After today'],
  what: ['那天', 'That day'],
  reason: ['为什么', 'Why'],
  reasonHint: ['同事都能看到', 'All colleagues read it'],
  save: ['保存', 'Save'],
  stale: ['同事刚改过，上面是最新的；您填的还在。', 'A colleague just changed it: the latest is above; your entries are kept.'],
} as const satisfies Texts
