import type { Texts } from './text'

/** How such a matter was solved before. */
export const solvedText = {
  title: ['以前怎么办的', 'How it was solved before'],
  hint: ['同类办结的诉求和答复，可拿来改', 'Closed issues of this kind, with their replies'],
  note: ['只有公开的、办好的；姓名、电话、门牌都隐去了。', 'Public and solved ones only; names, phones and doors are left out.'],
  search: ['搜标题、类别、答复', 'Title, kind or reply'],
  none: ['还没有同类办好的', 'None of this kind yet'],
  nothing: ['没找到，换几个字试试', 'Nothing found; try other words'],
  took: ['{count} 个工作日办好', 'Done in {count} working days', 'Done in 1 working day'],
  yes: ['居民说解决了', 'The resident says it is solved'],
  partly: ['居民说部分解决', 'The resident says partly solved'],
  silent: ['居民没评价', 'Not rated'],
  take: ['拿来改', 'Use it and edit'],
  hidden: ['（隐去）', '(left out)'],
} as const satisfies Texts
