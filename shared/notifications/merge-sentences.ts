import { says } from './sentence'

/** Of two matters that are one. */
export const mergeSentences = {
  'appeal.merged': {
    resident: says(
      '合到一起办：{title}',
      'Handled together: {title}',
      '和 {other} 是同一件事，办好后仍请您自己评价。不是同一件，7 天内可以说。',
      'One with {other}; once done you still rate yours. Not the same? Say so within 7 days.',
    ),
  },
  'appeal.mergedIn': {
    staff: says(
      '又有一件合到这里：{title}',
      'One more of the same: {title}',
      '{other} 反映同一件事，办好后那一户也来评价。',
      '{other} reports the same; that household rates the answer too.',
    ),
  },
  'appeal.unmerged': {
    resident: says(
      '恢复单独办：{title}',
      'On its own again: {title}',
      '和 {other} 分开了，{due}前答复您。',
      'Apart from {other} now; an answer by {due}.',
    ),
    staff: says(
      '恢复单独办：{title}',
      'On its own again: {title}',
      '和 {other} 不是同一件，{due}前答复。',
      'It is not {other} after all; answer by {due}.',
    ),
  },
  'appeal.resolvedMerged': {
    resident: says(
      '您家的好了吗：{title}',
      'Is yours done: {title}',
      '一起办的那件，{unit}说办好了。您家解决没有，请您自己说一声。',
      '{unit} says the joint matter is done. Please say whether yours is.',
    ),
  },
  'appeal.reopenedMerged': {
    resident: says(
      '一起办的重新办理：{title}',
      'Redone together: {title}',
      '有人说没解决，{unit}重新办理，{due}前给新答复，到时再请您说。',
      'Somebody said not solved. {unit} redoes it by {due} and then asks you again.',
    ),
  },
} as const
