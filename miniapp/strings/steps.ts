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
} as const satisfies Texts
