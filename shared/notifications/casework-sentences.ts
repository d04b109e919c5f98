import { says } from './sentence'

/** Of replies put right, of what is promised, of matters given back, and of work done for somebody who is away. */
export const caseworkSentences = {
  'appeal.replyCorrected': {
    resident: says(
      '答复有更正：{title}',
      'Corrected: {title}',
      '{unit}更正了答复，旧的也能看。',
      '{unit} corrected its reply; the old one stays.',
    ),
  },
  'appeal.scheduled': {
    resident: says(
      '约在{date}：{title}',
      'Set for {date}: {title}',
      '{unit}约定{date}来办，改期会先告诉您。',
      '{unit} comes on {date}; you hear first if it moves.',
    ),
  },
  'appeal.extensionAsked': {
    staff: says(
      '请批延期：{title}',
      'Extension: {title}',
      '{unit}想延到 {due}，原因：{reason}。',
      '{unit} asks for {due}: {reason}.',
    ),
  },
  'appeal.extended': {
    resident: says(
      '改到 {due}：{title}',
      'Now {due}: {title}',
      '原因：{reason}。原来的日期照样统计。',
      'Reason: {reason}. The first date still counts.',
    ),
    staff: says('同意延期：{title}', 'Extended: {title}', '{due}前答复。', 'Answer by {due}.'),
  },
  'appeal.extensionRefused': {
    staff: says('不同意延期：{title}', 'Not extended: {title}', '按原期限办，{due}前答复。', 'The date stands: answer by {due}.'),
  },
  'appeal.returned': {
    staff: says(
      '{unit}退回：{title}',
      '{unit} returned: {title}',
      '原因：{reason}。请在 {due}前裁定由谁办。',
      'Reason: {reason}. Rule by {due} who does it.',
    ),
  },
  'appeal.delegated': {
    staff: says(
      '请您代班：{title}',
      'As deputy: {title}',
      '{staff}外出，{due}前由您答复。',
      '{staff} is away; you answer by {due}.',
    ),
  },
} as const
