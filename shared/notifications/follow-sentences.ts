import { says } from './sentence'

/** To whoever met the same and said so: what everybody may see of the matter, nothing of its filer. */
export const followSentences = {
  'follow.assigned': {
    resident: says(
      '{unit}来办：{title}',
      '{unit} takes it: {title}',
      '您家也遇到的这件事已受理，有进展再告诉您。',
      'Accepted: the one you met too. We tell you how it goes.',
    ),
  },
  'follow.replied': {
    resident: says(
      '有进展：{title}',
      'News: {title}',
      '{unit}答复了提出的人。您家也遇到过，打开看进度。',
      '{unit} replied to whoever filed it. You met it too; see how far it is.',
    ),
  },
  'follow.committed': {
    resident: says(
      '说好了日子：{title}',
      'A promise: {title}',
      '{unit}说好一件事，最晚{date}做到。您家也遇到过，到时再告诉您。',
      '{unit} promised something by {date}. You met it too; we tell you how it went.',
    ),
  },
  'follow.commitmentKept': {
    resident: says(
      '说好的做到了：{title}',
      'Promise kept: {title}',
      '{unit}说好的事做到了。',
      '{unit} says it kept its promise.',
    ),
  },
  'follow.commitmentBroken': {
    resident: says(
      '说好的没做到：{title}',
      'Promise broken: {title}',
      '{unit}没有在{date}做到，已提醒负责人；答复日期不变。',
      '{unit} did not keep it by {date}; its lead was told. The due date stands.',
    ),
  },
  'follow.commitmentDropped': {
    resident: says(
      '收回了说好的事：{title}',
      'Taken back: {title}',
      '{unit}收回了说好的事，答复日期不变。',
      '{unit} took its promise back. The due date stands.',
    ),
  },
  'follow.resolved': {
    resident: says(
      '办结了：{title}',
      'Finished: {title}',
      '{unit}说办好了。您家也遇到过，请看看好了没有。',
      '{unit} says it is done. It affected you too; please see if it is.',
    ),
  },
  'follow.reopened': {
    resident: says(
      '重新办理：{title}',
      'Being redone: {title}',
      '提出的人说没解决，{unit}重新办理。',
      'Its filer said it is not solved; {unit} redoes it.',
    ),
  },
  'follow.listed': {
    resident: says(
      '列入长期事项：{title}',
      'Long list: {title}',
      '现在缺：{need}。{date}复核，到时告诉您。',
      'Missing: {need}. Review {date}; you will hear.',
    ),
  },
  'follow.listReviewed': {
    resident: says('长期事项有进展：{title}', 'Long list news: {title}', '下次 {date}复核。', 'Next review {date}.'),
  },
  'follow.takenOffList': {
    resident: says('恢复办理：{title}', 'Work starts again: {title}', '{unit}恢复办理这件事。', '{unit} works on it again.'),
  },
  'follow.declined': {
    resident: says(
      '这件事请到：{where}',
      'Please go to: {where}',
      '{title}不由社区办，原因：{reason}。',
      '{title} is not ours: {reason}.',
    ),
  },
} as const
