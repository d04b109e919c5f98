import { says } from './sentence'

/** Of a call back to somebody who was not content: whoever had a part in the matter is told nothing of it. */
export const visitSentences = {
  'visit.opened': {
    resident: says(
      '会有人联系您：{title}',
      'Somebody will call: {title}',
      '督办人员会在 {due}前联系您，原来经办的人不参与。',
      'A supervisor contacts you by {due}; those who handled it take no part.',
    ),
    staff: says(
      '请回访：{title}',
      'Please call: {title}',
      '{cause}。请在 {due}前联系居民，15 个工作日内处理好。',
      '{cause}. Get in touch by {due}; put it right in 15 working days.',
    ),
  },
  'visit.sampled': {
    resident: says(
      '可能有人来问您：{title}',
      'Somebody may ask you: {title}',
      '从没评价的人里抽到您。{due}前会问两句，原来经办的人不参与；不想说可以不说。',
      'Drawn by lot of those who did not rate. Two questions by {due}, not by those who handled it; you need not answer.',
    ),
    staff: says(
      '请抽样回访：{title}',
      'Please ask: {title}',
      '从没评价的人里抽到的，请在 {due}前问两句，只用来估计。',
      'Drawn by lot of those who did not rate: two questions by {due}, for an estimate only.',
    ),
  },
  'visit.soon': {
    staff: says('回访快到期：{title}', 'Call nearly due: {title}', '{status}，期限 {due}。', '{status}, due {due}.'),
  },
  'visit.overdue': {
    resident: says(
      '没有按时跟进：{title}',
      'We are late: {title}',
      '原定 {due}前，已再提醒督办人员。',
      'It was due by {due}; the supervisors were reminded.',
    ),
    staff: says(
      '回访超期：{title}',
      'Call late: {title}',
      '{status}，原定 {due}，请马上做。',
      '{status}, was due {due}: act now.',
    ),
  },
  'visit.contacted': {
    resident: says('回访记录：{title}', 'Our call: {title}', '{way}：{text}', '{way}: {text}'),
  },
  'visit.putRight': {
    resident: says('回访结果：{title}', 'After our call: {title}', '谢谢您指出来。{text}', 'Thank you for saying so. {text}'),
  },
  'visit.closed': {
    resident: says('回访结果：{title}', 'After our call: {title}', '{text}', '{text}'),
  },
  'visit.unreachable': {
    resident: says(
      '没联系上您：{title}',
      'We could not reach you: {title}',
      '试了 {count} 次没联系上。还想说，请在这件事里补一句。',
      'We tried {count} times. To say more, add a line to the matter.',
    ),
  },
  'rating.exclusionAsked': {
    resident: says(
      '有单位请求不计入您的评价：{title}',
      'A unit asks to leave out your rating: {title}',
      '{unit}的理由：{ground}。由单位以外的督办人员决定，结果会告诉您。',
      '{unit}: {ground}. A supervisor outside it decides; you will hear.',
    ),
    staff: says(
      '请审评价剔除：{title}',
      'Rule on an exclusion: {title}',
      '{unit}申请不计入统计，原因：{ground}。请同意或不同意，并写理由。',
      '{unit} asks to leave it out: {ground}. Approve or refuse, with a reason.',
    ),
  },
  'rating.excluded': {
    resident: says('一条评价被剔除', 'A rating was excluded', '{title}：{ground}。{ruling}', '{title}: {ground}. {ruling}'),
    staff: says('同意剔除：{title}', 'Exclusion approved: {title}', '{ruling}', '{ruling}'),
  },
  'rating.exclusionRefused': {
    resident: says(
      '您的评价照常计入：{title}',
      'Your rating counts: {title}',
      '没有同意剔除。{ruling}',
      'It was not left out. {ruling}',
    ),
    staff: says('不同意剔除：{title}', 'Exclusion refused: {title}', '{ruling}', '{ruling}'),
  },
  'appeal.rateReminder': {
    resident: says(
      '还想听您一句：{title}',
      'Your word: {title}',
      '只提醒这一次。不评也可以，不算满意。',
      'The only reminder. You may skip; it is not counted as satisfied.',
    ),
  },
} as const
