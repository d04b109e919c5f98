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
