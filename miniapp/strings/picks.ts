import type { GoneFromFilter } from '@shared/appeals/desk.views'
import type { Text, Texts } from './text'

/** Several matters picked in the queue. */
export const picksText = {
  label: ['选中的诉求', 'Picked issues'],
  pick: ['选 {number}', 'Pick {number}'],
  all: ['全选这里的', 'Pick all here'],
  count: ['已选 {count} 件', '{count} picked'],
  most: ['一次最多选 50 件', 'At most 50 at once'],
  clear: ['不选了', 'Clear'],
  assign: ['分派', 'Assign'],
  title: ['分派 {count} 件', 'Assign {count}'],
  note: ['待受理的就受理，别的转过去，期限不变。', 'New ones are accepted, others moved; their dates stand.'],
  priority: ['轻重（待受理的）', 'Priority, of new ones'],
  asTheyAre: ['各按原来的', 'As each is'],
  reasonNeeded: ['请写一句为什么转派，居民会看到。', 'Say in a line why; the resident sees it.'],
  done: ['分派了 {count} 件', '{count} assigned'],
  someDone: ['办好 {count} 件', '{count} assigned'],
  noneDone: ['一件也没办成', 'None was assigned'],
  failed: ['下面 {count} 件没办成，仍选着。', 'These {count} were not; they stay picked.', 'This one was not; it stays picked.'],
} as const satisfies Texts

/** Filters that one keeps. */
export const filterText = {
  mine: ['我的筛选', 'My filters'],
  none: [
    '还没存过。选好条件，起个名字存下来，换电脑也在。',
    'None yet. Narrow the list, name it and keep it; it is there on any computer.',
  ],
  name: ['给现在的条件起个名字', 'Name what is set now'],
  keep: ['存下', 'Keep'],
  drop: ['删掉“{name}”', 'Delete “{name}”'],
  kept: ['存好了', 'Kept'],
  all: ['没有条件', 'No conditions'],
  and: ['和', ' and '],
  gone: ['{what}已经不在了，请重选再存一次。', 'Its {what} is no more; choose again and keep it anew.'],
} as const satisfies Texts
export const goneNames: Record<GoneFromFilter, Text> = {
  area: ['地点', 'place'],
  unit: ['责任方', 'unit'],
  category: ['类别', 'category'],
}
