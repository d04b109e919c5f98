import { says } from './sentence'

/** Of what a unit promised, and what became of that. */
export const commitmentSentences = {
  'appeal.committed': {
    resident: says(
      '和您说好：{title}',
      'Promised: {title}',
      '{unit}说好最晚{date}：{question}',
      '{unit} promised by {date}: {question}',
    ),
  },
  'appeal.commitmentKept': {
    resident: says('说好的做到了：{title}', 'Promise kept: {title}', '{unit}说：{question}', '{unit}: {question}'),
  },
  'appeal.commitmentBroken': {
    resident: says(
      '说好的没做到：{title}',
      'Promise broken: {title}',
      '{unit}没有在{date}做到，已提醒负责人；答复日期不变。',
      '{unit} did not keep it by {date}; its lead was told. The due date stands.',
    ),
    staff: says(
      '说好的没做到：{title}',
      'Promise broken: {title}',
      '说好最晚{date}，没有标记做到，居民已知道。',
      'It was for {date} and was not marked as kept; the resident knows.',
    ),
  },
  'appeal.commitmentDropped': {
    resident: says('收回了说好的事：{title}', 'Taken back: {title}', '{unit}说：{question}', '{unit}: {question}'),
  },
} as const
