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
  'appeal.urged': {
    staff: says('居民催了：{title}', 'Nudged: {title}', '第 {count} 次，{due}前回应。', 'Nudge {count}; answer by {due}.'),
  },
  'appeal.urgeAnswered': {
    resident: says(
      '回应您的催办：{title}',
      'Your nudge: {title}',
      '{unit}作了回应，请查看。',
      '{unit} has answered; have a look.',
    ),
  },
  'appeal.soonDue': {
    staff: says('快到期了：{title}', 'Nearly due: {title}', '{due}前答复。', 'Answer by {due}.'),
  },
  'appeal.acceptSoon': {
    staff: says('还没受理：{title}', 'Not accepted yet: {title}', '{due}前要受理。', 'To be accepted by {due}.'),
  },
  'appeal.supervised': {
    resident: says('已督办：{title}', 'Supervised: {title}', '要求{unit}在 {due}前说明进展。', '{unit} must give news by {due}.'),
    staff: says(
      '督办：{title}',
      'Supervised: {title}',
      '{reason}，请在 {due}前向居民说明进展。',
      '{reason}: give the resident news by {due}.',
    ),
  },
  'appeal.toSupervise': {
    staff: says(
      '请督办：{title}',
      'Please step in: {title}',
      '{reason}，{unit}应在 {due}前说明进展，请过问。',
      '{reason}; {unit} gives news by {due}. Please see to it.',
    ),
  },
  'appeal.checkedOff': {
    resident: says('督办有结果：{title}', 'Seen to: {title}', '{reason}', '{reason}'),
    staff: says('督办已销号：{title}', 'Checked off: {title}', '{reason}', '{reason}'),
  },
  'appeal.superviseLate': {
    staff: says(
      '督办到期没销号：{title}',
      'Not checked off: {title}',
      '{unit}应在 {due}前说明进展，请过问并销号。',
      '{unit} owed news by {due}. See to it and check it off.',
    ),
  },
  'appeal.promiseSoon': {
    staff: says('约好的日子快到了：{title}', 'Promised soon: {title}', '约在{date}，请准备。', 'It is promised for {date}.'),
  },
  'appeal.severe': {
    staff: says(
      '严重超期：{title}',
      'Severely late: {title}',
      '原定 {due}，已是期限的三倍，请马上处理。',
      'Due {due}: three times its allowance. Act now.',
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
  'appeal.priorityChanged': {
    resident: says(
      '答复日期改了：{title}',
      'A new date: {title}',
      '轻重改为{priority}，答复日期由 {wasDue}改为 {due}。',
      'Now {priority}: the answer is due {due} instead of {wasDue}.',
    ),
    staff: says(
      '期限改了：{title}',
      'A new date: {title}',
      '轻重改为{priority}，期限由 {wasDue}改为 {due}。',
      'Now {priority}: due {due} instead of {wasDue}.',
    ),
  },
  'appeal.rulingLate': {
    staff: says(
      '决定超期：{title}',
      'A ruling is late: {title}',
      '{due}前该作的决定还没有作，请督促。',
      'It was due {due}. Please see that it is made.',
    ),
  },
  'appeal.taskAsked': {
    staff: says(
      '请你们协办：{title}',
      'A task for you: {title}',
      '{category}，{area}。请在 {due}前办好，在“协办”里回复。',
      '{category}, {area}. Do it by {due} and answer under Tasks.',
    ),
  },
  'appeal.taskAnswered': {
    staff: says(
      '{partner}回复了协办：{title}',
      '{partner} answered its task: {title}',
      '请看过后继续办，{due}前答复居民。',
      'Read it and go on; answer the resident by {due}.',
    ),
  },
  'appeal.taskLate': {
    staff: says(
      '{partner}协办超期：{title}',
      '{partner} is late: {title}',
      '原定 {due}前办好，已提醒对方。',
      'Its task was due {due}; it was told.',
    ),
  },
  'appeal.taskOverdue': {
    staff: says(
      '协办超期：{title}',
      'Task overdue: {title}',
      '原定 {due}前办好，请马上回复。',
      'It was due {due}. Please answer now.',
    ),
  },
  'appeal.partyReplied': {
    staff: says(
      '{party}已回复：{title}',
      '{party} answered: {title}',
      '请看过后继续办，{due}前答复居民。',
      'Read it and go on; answer the resident by {due}.',
    ),
  },
  'appeal.partyLate': {
    staff: says(
      '{party}没有按时回复：{title}',
      '{party} did not answer: {title}',
      '链接已作废，请接着办，{due}前答复居民。',
      'The link is dead. Go on; answer the resident by {due}.',
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
