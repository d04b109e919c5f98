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
