import type { Texts } from './text'

/** The steps that are taken less often. */
export const stepText = {
  returnIt: ['退回', 'Give back'],
  returnHint: ['不归我们，1 个工作日内一次', 'Not ours; once, within a working day'],
  returnNote: [
    '交还受理台裁定由谁办。居民看到“正在明确责任单位”，答复日期不变。',
    'The desk rules whose it is. The resident sees that this is being settled; the date stays.',
  ],
  returnReason: ['原因', 'Reason'],
  returnWhose: ['可能归谁，可以不填；只有受理台看得到', 'Whose it may be, optional; only the desk sees it'],
  chooseReason: ['请选一个原因。', 'Choose a reason.'],
  returnDo: ['退回受理台', 'Give back'],
  returnedSaid: ['已退回受理台', 'Given back'],
  schedule: ['排期', 'Set a date'],
  scheduleHint: ['承诺一个日子，不晚于期限', 'Promise a day, not after the due date'],
  scheduleNote: ['居民看得到；不晚于 {due}。', 'The resident sees it; not later than {due}.'],
  scheduleWhen: ['约在什么时候', 'When'],
  scheduleWords: ['对居民说什么，可以不填', 'To the resident, optional'],
  chooseWhen: ['请选约在什么时候。', 'Choose when.'],
  scheduleDo: ['约好，告诉居民', 'Promise it'],
  startWork: ['开始办理', 'Start work'],
  startHint: ['约好的那一步做了，接着办', 'The promised step is under way'],
  startNote: ['居民看到“开始办理”，约的时间不再显示。', 'The resident sees that work has begun; the promised time goes.'],
  promised: ['约在 {when}', 'Set for {when}'],
  promisedMine: ['{unit}约定 {when} 来办', '{unit} comes {when}'],
  promisedPast: ['约的 {when} 已过', 'Promised for {when}, now over'],
} as const satisfies Texts
