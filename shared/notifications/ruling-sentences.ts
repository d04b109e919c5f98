import { says } from './sentence'

/** Of what a supervisor rules, and what waits for her. */
export const rulingSentences = {
  'appeal.reopenedAgain': {
    staff: says(
      '又一次没解决：{title}',
      'Not solved again: {title}',
      '已不止一次重办，请在 1 个工作日内决定怎么办。',
      'Redone more than once: please rule within 1 working day.',
    ),
  },
  'appeal.reopenedThird': {
    staff: says(
      '第三次没解决：{title}',
      'Not solved a third time: {title}',
      '请在 1 个工作日内决定；办不了的报街道，或提请议事。',
      'Rule within 1 working day; what cannot be done here goes to the subdistrict.',
    ),
  },
  'appeal.reviewAsked': {
    staff: says(
      '居民申请复核：{title}',
      'Review asked: {title}',
      '请在 {due}前决定并写明理由。',
      'Decide by {due} and give reasons.',
    ),
  },
  'appeal.reviewTakenUp': {
    resident: says(
      '复核有结果：{title}',
      'Review result: {title}',
      '决定受理，{due}前找对负责的人。理由在详情里。',
      'It is taken up; {due} at the latest you hear who acts. Reasons inside.',
    ),
    staff: says(
      '复核决定受理：{title}',
      'Taken up: {title}',
      '{due}前受理分派。理由：{reason}',
      'Accept by {due}. Reason: {reason}',
    ),
  },
  'appeal.reviewUpheld': {
    resident: says(
      '复核有结果：{title}',
      'Review result: {title}',
      '维持不予受理，理由：{reason}',
      'It stays declined: {reason}',
    ),
  },
  'appeal.listed': {
    resident: says(
      '列入长期事项：{title}',
      'Long list: {title}',
      '现在缺：{need}。{date}复核，到时告诉您。',
      'Missing: {need}. Review {date}; you will hear.',
    ),
    staff: says(
      '已列入长期事项：{title}',
      'Long list: {title}',
      '现在缺：{need}。{date}复核。',
      'Missing: {need}. Review {date}.',
    ),
  },
  'appeal.listReviewed': {
    resident: says('长期事项有进展：{title}', 'Long list news: {title}', '下次 {date}复核。', 'Next review {date}.'),
  },
  'appeal.listReviewDue': {
    staff: says(
      '挂账该复核：{title}',
      'Review due: {title}',
      '复核日是 {date}，请写进展和下次日期。',
      'Due {date}; write progress and next date.',
    ),
  },
  'appeal.takenOffList': {
    resident: says(
      '恢复办理：{title}',
      'Work starts again: {title}',
      '{unit}办理，{due}前答复您。',
      '{unit} acts and answers by {due}.',
    ),
    staff: says(
      '恢复办理：{title}',
      'Work starts again: {title}',
      '{due}前答复。理由：{reason}',
      'Answer by {due}. Reason: {reason}',
    ),
  },
  'appeal.reopenRuled': {
    resident: says(
      '书记有决定：{title}',
      'Decision: {title}',
      '由{unit}重办，{due}前答复您。理由在详情里。',
      '{unit} redoes it and answers by {due}. Reasons inside.',
    ),
    staff: says(
      '请您重办：{title}',
      'To be redone by you: {title}',
      '{category}，{area}，{due}前答复。理由：{reason}',
      '{category}, {area}. Answer by {due}. Reason: {reason}',
    ),
  },
  'appeal.closeRuled': {
    resident: says(
      '书记有决定：{title}',
      'Decision: {title}',
      '决定不再办理，理由：{reason}',
      'No more action will be taken: {reason}',
    ),
    staff: says('督办结案：{title}', 'Closed by ruling: {title}', '不用再办，理由：{reason}', 'No more work. Reason: {reason}'),
  },
} as const
