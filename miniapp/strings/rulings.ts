import type { Texts } from './text'

/** What a supervisor rules, and what she writes for it. */
export const rulingText = {
  reopened: ['第 {count} 次说没解决，请在 {due} 前决定', 'Not solved, {count} times; rule by {due}'],
  reopenedWaits: ['第 {count} 次说没解决，书记 {due} 前决定', 'Not solved, {count} times; a supervisor rules by {due}'],
  goOn: ['没决定前，责任单位接着办。', 'Until then the unit goes on.'],
  upper: ['这里办不了的，报街道或提请议事，再列入长期事项。', 'What cannot be done here goes to the subdistrict.'],
  redo: ['换人重办', 'Redo by others'],
  redoTitle: ['决定由谁重办', 'Who redoes it'],
  redoNote: ['从现在起另定答复日期，居民会看到。', 'It gets a new date from now; the resident sees it.'],
  redoDo: ['决定重办', 'Rule: redo'],
  close: ['说明理由结案', 'Close with a reason'],
  closeNote: ['不再办理，居民不能再要求重办。理由会公开。', 'No more action; it cannot be reopened. The reason is public.'],
  closeDo: ['决定结案', 'Rule: close'],
  reason: ['理由，大家会看到', 'Reason; all see it'],
  reasonHint: ['不写姓名、门牌、电话', 'No names, doors, phones'],
} as const satisfies Texts
