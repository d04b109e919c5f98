import type { Texts } from './text'

export const board = {
  title: ['诉求公示', 'Public board'],
  active: ['办理中', 'Active'],
  overdue: ['超期', 'Late'],
  longList: ['长期事项', 'Long-term'],
  closed: ['已办结', 'Closed'],
  parts: ['按进度看', 'By progress'],
  byNumber: ['编号找一件', 'Find by number'],
  filter: ['只看哪里', 'Where'],
  filterNote: ['公示只到楼栋，不到门户。', 'Shown by building, never by door.'],
  whole: ['全社区', 'All'],
  mine: ['我的诉求', 'My issues'],
  mineWaits: ['{count} 件等您', '{count} waiting for you'],
  mineNone: ['提过和用查办码查过的都在这里', 'What you filed or opened by code'],
  empty: ['这里暂时没有公开的事', 'Nothing public here yet'],
  emptyHint: ['遇到楼道、环境、停车的事，拍张照就能提。', 'Stairs, rubbish, parking: a photo is enough to report it.'],
  emptyOverdue: ['没有超期的，都在期限内', 'Nothing is late here'],
  file: ['提一件', 'Report one'],
  note: [
    '这里只有编号、类别、楼栋、日期和工作人员写的标题。居民的原话和照片，本人同意才公开。',
    'Only number, category, building, dates and a title by staff. Words and photos are public only with consent.',
  ],
  choosePlace: ['先选社区，才看得到公示', 'Choose a community to see its board'],
  filedOn: ['{date}提交', 'Filed {date}'],
  whereToGo: ['已告知：{where}', 'Told: {where}'],
} as const satisfies Texts

export const mine = {
  title: ['我的诉求', 'My issues'],
  empty: ['您还没有提过', 'You have not filed any'],
  emptyHint: ['在别的手机提的，用编号和查办码查。', 'Filed on another phone? Find it by number and code.'],
  answer: ['想请您补充', 'A question for you'],
  rate: ['等您评价', 'Please rate'],
  find: ['用编号和查办码查', 'Find by number and code'],
} as const satisfies Texts

export const find = {
  title: ['查一件诉求', 'Find an issue'],
  head: ['凭编号和查办码查进度', 'Follow it by number and claim code'],
  hint: ['不用登录。查办码在提交成功页、代办回执上。', 'No sign-in. The code is on the page after filing, or on your slip.'],
  number: ['编号', 'Number'],
  numberHint: ['日期加三位数', 'Date and three digits'],
  numberSample: ['20261126-003', '20261126-003'],
  code: ['查办码', 'Claim code'],
  codeHint: ['8 位，不分大小写', '8 characters, any case'],
  codeNote: ['没有字母 I、L、O、U，看错也会自动纠正。', 'There is no I, L, O or U; look-alikes are put right.'],
  community: ['哪个社区', 'Which community'],
  opened: ['这部手机查过的', 'Opened on this phone'],
  lost: [
    '查办码丢了？带上编号打值班电话，请工作人员帮您查。',
    'Lost the code? Ring the desk with the number; staff look it up for you.',
  ],
  go: ['查进度', 'Find it'],
  busy: ['正在查…', 'Looking…'],
  numberShort: ['编号像 20261126-003 这样。', 'A number looks like 20261126-003.'],
  codeShort: ['查办码是 8 位，像 K7QM-4XTP。', 'A claim code has 8 characters, like K7QM-4XTP.'],
} as const satisfies Texts
