import { activitySentences } from './activity-sentences'
import { caseworkSentences } from './casework-sentences'
import { commitmentSentences } from './commitment-sentences'
import { followSentences } from './follow-sentences'
import { mergeSentences } from './merge-sentences'
import { monthlyIssueSentences } from './monthly-issue-sentences'
import { recurrenceSentences } from './recurrence-sentences'
import { rulingSentences } from './ruling-sentences'
import { visitSentences } from './visit-sentences'
import { says, type Sentence } from './sentence'

type ForAudience = Partial<Record<'resident' | 'staff', Sentence>>

/**
 * What the inbox says, by what it is about and to whom. Slots: title, number, category, area, unit, staff, due, question, reason, where, phone, other, party, partner, wasDue, priority.
 */
export const messageSentences = {
  ...activitySentences,
  ...monthlyIssueSentences,
  'appeal.submitted': {
    resident: says(
      '收到了，谢谢您',
      'We have it, thank you',
      '编号 {number}。{due}前受理，到时告诉您谁来办。',
      'No. {number}. Accepted by {due} at the latest; we then tell you who acts.',
    ),
    staff: says('新诉求：{title}', 'New: {title}', '{category}，{area}。{due}前受理。', '{category}, {area}. Accept by {due}.'),
  },
  'appeal.assigned': {
    resident: says(
      '{unit}来办：{title}',
      '{unit} takes it: {title}',
      '已受理，由{unit}负责，{due}前答复您。',
      'Accepted. {unit} answers by {due}.',
    ),
    staff: says(
      '请您办：{title}',
      'For you: {title}',
      '{category}，{area}，{due}前答复。',
      '{category}, {area}. Answer by {due}.',
    ),
  },
  'appeal.transferred': {
    resident: says('改由{unit}办：{title}', 'Now with {unit}: {title}', '答复日期不变，仍是 {due}。', 'The date stays {due}.'),
    staff: says(
      '转给您办：{title}',
      'Passed to you: {title}',
      '{category}，{area}，日期不变，{due}前答复。',
      '{category}, {area}. Same date: answer by {due}.',
    ),
  },
  ...caseworkSentences,
  ...commitmentSentences,
  ...rulingSentences,
  ...followSentences,
  ...mergeSentences,
  ...recurrenceSentences,
  ...visitSentences,
  'appeal.asked': {
    resident: says(
      '想请您补充：{title}',
      'A question: {title}',
      '{unit}问：{question} 请在 {due}前回答，这段时间暂停计时。',
      '{unit} asks: {question} Please answer by {due}; the clock is paused.',
    ),
  },
  'appeal.answered': {
    staff: says('居民已补充：{title}', 'Answered: {title}', '计时恢复，{due}前答复。', 'The clock runs; answer by {due}.'),
  },
  'appeal.askExpired': {
    resident: says(
      '先按现有情况办：{title}',
      'We go on: {title}',
      '没有收到补充，{unit}继续办理，{due}前答复。',
      'No answer came; {unit} goes on, due {due}.',
    ),
    staff: says(
      '提问到期未答：{title}',
      'No answer came: {title}',
      '按现有情况办，{due}前答复。',
      'Go on with what you have; answer by {due}.',
    ),
  },
  'appeal.appended': {
    staff: says(
      '居民补充了情况：{title}',
      'Details added: {title}',
      '{category}，{area}，请看一看。',
      '{category}, {area}. Please have a look.',
    ),
  },
  'appeal.replied': {
    resident: says(
      '{unit}答复您了：{title}',
      '{unit} replied: {title}',
      '打开看看，有没说到的可以补充。',
      'Open it; add what was missed.',
    ),
  },
  'appeal.resolved': {
    resident: says(
      '办好了吗：{title}',
      'Is it done: {title}',
      '{unit}说办好了，请您说一声解决没有。没解决会马上重办。',
      '{unit} says it is done. Tell us if it is solved; if not it is redone.',
    ),
  },
  'appeal.reopened': {
    resident: says(
      '马上重办：{title}',
      'Being redone: {title}',
      '您说没解决，{due}前给您新答复。',
      'You said not solved; a new answer by {due}.',
    ),
    staff: says(
      '居民说没解决：{title}',
      'Not solved: {title}',
      '已自动重办，{due}前再答复；请看要不要换人。',
      'Reopened by itself, due {due}; see if someone else should act.',
    ),
  },
  'appeal.closed': {
    resident: says(
      '谢谢您的评价：{title}',
      'Thanks for rating: {title}',
      '已办结。14 天内再出现可以重办。',
      'Closed. If it returns within 14 days it can be redone.',
    ),
  },
  'appeal.closedUnrated': {
    resident: says(
      '已归档：{title}',
      'Archived: {title}',
      '14 天没有评价，先归档，不算满意。随时可看。',
      'Unrated for 14 days; not counted satisfied. Readable any time.',
    ),
  },
  'appeal.declineCheck': {
    staff: says(
      '请复核：{title}',
      'Please check: {title}',
      '{staff}提出不予受理，请另一人确认。',
      '{staff} proposes to decline; someone else confirms.',
    ),
  },
  'appeal.declineRefused': {
    staff: says(
      '复核未同意：{title}',
      'Not declined: {title}',
      '{staff}不同意不予受理，请受理分派。',
      '{staff} did not agree to decline; please accept it.',
    ),
  },
  'appeal.declined': {
    resident: says(
      '这件事请到：{where}',
      'Please go to: {where}',
      '{title}不由社区办，原因：{reason}。不同意可在 7 天内申请复核。',
      '{title} is not ours: {reason}. You may ask for a review within 7 days.',
    ),
  },
  'appeal.overdue': {
    resident: says(
      '晚了，抱歉：{title}',
      'Late, sorry: {title}',
      '{unit}没有按 {due}答复，已提醒负责人。',
      '{unit} missed {due}. Their lead was told.',
    ),
    staff: says(
      '已超期：{title}',
      'Overdue: {title}',
      '{unit}未在 {due}前答复，请今天说明进展。',
      '{unit} missed {due}; give news today.',
    ),
  },
  'appeal.withdrawn': {
    staff: says('居民撤回：{title}', 'Withdrawn: {title}', '不用再办，记录保留。', 'No more work; the record stays.'),
  },
  'moderation.released': {
    resident: says(
      '已公开：{title}',
      'Now public: {title}',
      '按您的同意公开，随时可以收回。',
      'Public as you agreed; you can take it back.',
    ),
  },
  'moderation.refused': {
    resident: says(
      '内容暂不公开：{title}',
      'Not public: {title}',
      '原因：{reason}。办理不受影响，可以申诉一次。',
      'Reason: {reason}. Work goes on; you may contest it once.',
    ),
  },
  'moderation.upheld': {
    resident: says(
      '再看过，仍不公开：{title}',
      'Still not public: {title}',
      '另一位同事看过。原因：{reason}。办理不受影响。',
      'A second person looked. Reason: {reason}. Work goes on.',
    ),
  },
  'moderation.contested': {
    staff: says(
      '居民申诉，请另一人再看：{title}',
      'Contested, look again: {title}',
      '在“审核”里，之前不公开的原因：{reason}。',
      'In Moderation. Refused because: {reason}.',
    ),
  },
  'moderation.hidden': {
    staff: says(
      '有人反映，已先不公开：{title}',
      'Reported and hidden: {title}',
      '在“审核”里，请看过再定。',
      'In Moderation; please look and decide.',
    ),
  },
  'notice.published': {
    resident: says('{title}', '{title}', '{area}。打开看时间和要做的事。', '{area}. Open for when and what to do.'),
  },
  'notice.urgent': {
    resident: says(
      '紧急：{title}',
      'Urgent: {title}',
      '{area}。请马上看，按提示做。电话 {phone}。',
      '{area}. Please look now and do as it says. Ring {phone}.',
    ),
  },
  'notice.changed': {
    resident: says(
      '公告有改动：{title}',
      'Changed: {title}',
      '改动：{reason} 请再看一遍。',
      'Change: {reason} Please read again.',
    ),
  },
  'notice.secondPerson': {
    staff: says(
      '请确认紧急公告：{title}',
      'Confirm urgent: {title}',
      '已先发出，请在 {due}前确认或撤下。',
      'Already out; confirm or withdraw by {due}.',
    ),
  },
  'notice.unconfirmed': {
    staff: says(
      '紧急公告没人确认：{title}',
      'Nobody confirmed: {title}',
      '过了 {due}还没有第二人确认，请马上看，确认或撤下。',
      'No second person by {due}. Look now; confirm or withdraw.',
    ),
  },
} as const satisfies Record<string, ForAudience>
export type About = keyof typeof messageSentences

/** The sentence for one audience; null where it is not told of this. */
export const sentenceFor = (about: About, audience: 'resident' | 'staff'): Sentence | null =>
  (messageSentences[about] as ForAudience)[audience] ?? null
