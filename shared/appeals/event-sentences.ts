import type { Words } from '../kit/words'
import type { AppealStep } from './appeal.workflow'
import { callerSentences } from './caller-sentences'
import { commitmentSentences } from './commitment-sentences'
import { outsideSentences } from './outside-sentences'
import { mergeSentences } from './merge-sentences'
import { recurrenceSentences } from './recurrence-sentences'
import { rulingSentences } from './ruling-sentences'

/**
 * What an event may be: a step, the filing, the marks of the clock, a look at the number that was left, a relative who is named otherwise
 * or not any more, a recording taken away, another unit in place of one that is
 * no more, one more of the same matter or one less, the same come back or not.
 */
export type EventStep =
  | AppealStep
  | 'submit'
  | 'overdue'
  | 'reveal'
  | 'endRelative'
  | 'correctRelative'
  | 'removeVoice'
  | 'handOver'
  | 'listReviewDue'
  | 'rulingLate'
  | 'answerTask'
  | 'taskLate'
  | 'superviseLate'
  | 'promiseSoon'
  | 'handTask'
  | 'mergedIn'
  | 'splitOff'
  | 'recurred'
  | 'notRecurred'
  | Rung
/** What the clock does about a matter that comes near its date, or past it. */
export const rungs = ['soon', 'supervise', 'severe'] as const
export type Rung = (typeof rungs)[number]
interface Sentences {
  /** null: that audience does not see the event. */
  resident: Words | null
  public: Words | null
  staff: Words
}

/**
 * How each event is told to whoever filed, to everybody and to staff. Slots: unit, staff, handler, due, date, days, count, need, number, reason, question, where, code,
 * solved, place, channel, app, role, party, kind, partner, outcome, was, priority, wasDue. `update` is a reply that is not the first, `submitFor` a
 * matter that staff wrote down for somebody, `submitThrough` one that another app passed on, `ruleReturn` an assignment after somebody gave it back,
 * `assignByList` one that nobody had to make, `submitAgain` one that came back, `answerUrge` a reply to whoever urged,
 * `submitForFamily` and `revealFamily` what concerns a member of the family.
 */
export const eventSentences: Record<
  | EventStep
  | ('update' | 'submitFor' | 'submitThrough' | 'ruleReturn' | 'assignByList' | 'answerUrge' | 'submitForFamily' | 'revealFamily')
  | ('unmergeByDesk' | 'unmergeAlone' | 'reopenMerged' | 'submitAgain' | 'partByHolder'),
  Sentences
> = {
  submit: {
    resident: { zh: '您提交了诉求', en: 'You sent this issue' },
    public: { zh: '居民提交了诉求', en: 'A resident sent this issue' },
    staff: { zh: '居民提交，来源{place}', en: 'Filed by a resident at {place}' },
  },
  assign: {
    resident: { zh: '已受理，由{unit}负责，{due}前答复', en: 'Accepted: {unit} answers by {due}' },
    public: { zh: '已受理，由{unit}负责', en: 'Accepted; {unit} is responsible' },
    staff: { zh: '{staff}受理，分派{unit}·{handler}', en: '{staff} accepted, to {unit}, {handler}' },
  },
  assignByList: {
    resident: { zh: '已受理，按责任清单由{unit}负责，{due}前答复', en: 'Accepted: {unit} leads by the list, answers by {due}' },
    public: { zh: '已受理，按责任清单由{unit}负责', en: 'Accepted; {unit} leads by the list' },
    staff: { zh: '按责任清单自动受理，分派{unit}·{handler}', en: 'Accepted by the list, to {unit}, {handler}' },
  },
  handOver: {
    resident: { zh: '原单位已撤，由{unit}接着办，答复日期不变', en: '{unit} took over from a former unit; same date' },
    public: { zh: '由{unit}接着办', en: '{unit} took over' },
    staff: { zh: '原单位已撤，移交{unit}', en: 'Its unit was dissolved; handed over to {unit}' },
  },
  setPriority: {
    resident: {
      zh: '轻重由{was}改为{priority}，答复日期由{wasDue}改为{due}：{reason}',
      en: 'From {was} to {priority}, so the date moves from {wasDue} to {due}: {reason}',
    },
    public: {
      zh: '轻重由{was}改为{priority}，答复日期由{wasDue}改为{due}',
      en: 'From {was} to {priority}, so the date moves from {wasDue} to {due}',
    },
    staff: {
      zh: '{staff}把轻重由{was}改为{priority}，期限由{wasDue}改为{due}：{reason}',
      en: '{staff} changed {was} to {priority}, so {wasDue} becomes {due}: {reason}',
    },
  },
  transfer: {
    resident: { zh: '转由{unit}办理，答复日期不变', en: 'Moved to {unit}; same date' },
    public: { zh: '转由{unit}办理', en: 'Moved to {unit}' },
    staff: { zh: '{staff}转派{unit}：{reason}', en: '{staff} moved it to {unit}: {reason}' },
  },
  returnIt: {
    resident: { zh: '正在明确责任单位，答复日期不变', en: 'We are settling who is responsible; same date' },
    public: { zh: '正在明确责任单位', en: 'Settling who is responsible' },
    staff: { zh: '{unit}退回：{reason}', en: '{unit} returned it: {reason}' },
  },
  ruleReturn: {
    resident: { zh: '责任单位已明确：{unit}，{due}前答复', en: 'Responsible: {unit}; answer by {due}' },
    public: { zh: '责任单位已明确：{unit}', en: 'Responsible unit: {unit}' },
    staff: { zh: '{staff}裁定由{unit}·{handler}办理，日期不变', en: '{staff} ruled: {unit}, {handler} acts; same date' },
  },
  schedule: {
    resident: { zh: '约定{date}来办', en: 'Planned for {date}' },
    public: { zh: '预计{date}办理', en: 'Planned for {date}' },
    staff: { zh: '{staff}排期到{date}', en: '{staff} scheduled it for {date}' },
  },
  promiseSoon: {
    resident: null,
    public: null,
    staff: { zh: '约好{date}来办，已提前提醒', en: 'Promised for {date}; a reminder went out' },
  },
  startWork: {
    resident: { zh: '{unit}开始办理', en: '{unit} started work' },
    public: { zh: '{unit}开始办理', en: '{unit} started work' },
    staff: { zh: '{staff}开始办理', en: '{staff} started work' },
  },
  askExtension: {
    resident: null,
    public: null,
    staff: { zh: '{staff}申请再延{days}个工作日：{reason}', en: '{staff} asked for {days} more working days: {reason}' },
  },
  grantExtension: {
    resident: { zh: '延期到{due}，原因：{reason}', en: 'Extended to {due}: {reason}' },
    public: { zh: '延期到{due}，原因：{reason}', en: 'Extended to {due}: {reason}' },
    staff: { zh: '{staff}同意延期到{due}，原期限照样统计', en: '{staff} extended it to {due}; the first date still counts' },
  },
  refuseExtension: {
    resident: null,
    public: null,
    staff: { zh: '{staff}不同意延期', en: '{staff} refused the extension' },
  },
  urge: {
    resident: { zh: '您催了第 {count} 次，{due}前回应', en: 'You nudged, no. {count}; answer by {due}' },
    public: { zh: '居民催了第 {count} 次', en: 'Nudged, no. {count}' },
    staff: { zh: '居民第 {count} 次催办，{due}前回应', en: 'Nudge no. {count}; answer by {due}' },
  },
  answerUrge: {
    resident: { zh: '{unit}回应了您的催办', en: '{unit} answered your nudge' },
    public: { zh: '{unit}回应了催办', en: '{unit} answered the nudge' },
    staff: { zh: '{staff}回应催办', en: '{staff} answered the nudge' },
  },
  soon: {
    resident: null,
    public: null,
    staff: { zh: '期限将到：{due}，已提醒', en: 'Nearly due: {due}; whoever has it was told' },
  },
  supervise: {
    resident: { zh: '已转督办，请{unit}在{due}前说明进展', en: 'A supervisor steps in: {unit} gives news by {due}' },
    public: { zh: '已督办，{due}前说明进展', en: 'Supervised; news by {due}' },
    staff: { zh: '进入督办（{reason}），{due}前说明进展', en: 'Supervised ({reason}); news by {due}' },
  },
  severe: {
    resident: { zh: '超过期限太久，记为严重超期', en: 'Far past its date: marked severely late' },
    public: { zh: '严重超期', en: 'Severely late' },
    staff: { zh: '严重超期，原定{due}', en: 'Severely late; it was due {due}' },
  },
  setTitle: {
    resident: null,
    public: null,
    staff: { zh: '{staff}拟定公开标题', en: '{staff} wrote the public title' },
  },
  reply: {
    resident: { zh: '{unit}答复了您', en: '{unit} replied to you' },
    public: { zh: '{unit}作了答复', en: '{unit} replied' },
    staff: { zh: '{staff}作首次答复，响应计时停止', en: '{staff} replied first; response clock stopped' },
  },
  correct: {
    resident: { zh: '{unit}更正了答复：{reason}', en: '{unit} corrected its reply: {reason}' },
    public: { zh: '{unit}更正了答复', en: '{unit} corrected its reply' },
    staff: { zh: '{staff}更正了答复：{reason}', en: '{staff} corrected a reply: {reason}' },
  },
  ask: {
    resident: { zh: '{unit}请您补充：{question}', en: '{unit} asks: {question}' },
    public: { zh: '正在向提出人了解情况', en: 'The person was asked for details' },
    staff: { zh: '{staff}提问，计时暂停', en: '{staff} asked; clock paused' },
  },
  answer: {
    resident: { zh: '您作了回答，继续办理', en: 'You answered; work goes on' },
    public: { zh: '提出人已补充', en: 'The person answered' },
    staff: { zh: '居民已回答，计时恢复', en: 'Answered; clock resumed' },
  },
  askExpired: {
    resident: { zh: '没有收到您的补充，先按现有情况办', en: 'No answer came; we go on with what we have' },
    public: { zh: '未收到补充，继续办理', en: 'No answer came; work goes on' },
    staff: { zh: '提问到期未答，计时恢复', en: 'Question lapsed; clock resumed' },
  },
  resolve: {
    resident: { zh: '{unit}说办好了，请您看看解决没有', en: '{unit} says it is done. Is it solved?' },
    public: { zh: '{unit}已办结，等待评价', en: '{unit} finished; to be rated' },
    staff: { zh: '{staff}办结，结果：{code}', en: '{staff} resolved it: {code}' },
  },
  rate: {
    resident: { zh: '您作了评价', en: 'You rated it' },
    public: { zh: '提出人已评价', en: 'The person has rated' },
    staff: { zh: '居民已评价：{solved}', en: 'Rated: {solved}' },
  },
  reopen: {
    resident: { zh: '您说没解决，已重新办理', en: 'You said not solved; it is being redone' },
    public: { zh: '提出人说没解决，重新办理', en: 'Said not solved; being redone' },
    staff: { zh: '居民反馈未解决，自动重办', en: 'Not solved; reopened by itself' },
  },
  closeUnrated: {
    resident: { zh: '14 天没有评价，已归档，您仍可看', en: 'Closed unrated after 14 days; still readable' },
    public: { zh: '已归档，未评价', en: 'Closed, not rated' },
    staff: { zh: '14 天未评价，自动归档', en: 'Closed unrated after 14 days' },
  },
  amend: {
    resident: { zh: '您修改了内容', en: 'You edited the text' },
    public: null,
    staff: { zh: '居民在受理前修改了内容', en: 'Edited before acceptance' },
  },
  append: {
    resident: { zh: '您补充了情况', en: 'You added details' },
    public: { zh: '居民补充了情况', en: 'The resident added details' },
    staff: { zh: '居民补充了情况', en: 'The resident added details' },
  },
  withdraw: {
    resident: { zh: '您撤回了诉求', en: 'You withdrew it' },
    public: { zh: '提出人已撤回', en: 'Withdrawn by the person' },
    staff: { zh: '居民撤回', en: 'Withdrawn by the resident' },
  },
  decline: {
    resident: null,
    public: null,
    staff: { zh: '{staff}提出不予受理，等待复核', en: '{staff} proposed to decline; awaiting check' },
  },
  confirmDecline: {
    resident: { zh: '这件事不由社区办：{reason}。可以找{where}', en: 'Not ours: {reason}. Go to {where}' },
    public: { zh: '未受理，原因：{reason}', en: 'Not taken: {reason}' },
    staff: { zh: '{staff}复核同意不予受理', en: '{staff} confirmed declining' },
  },
  refuseDecline: {
    resident: null,
    public: null,
    staff: { zh: '{staff}不同意不予受理，继续受理', en: '{staff} refused declining; it is taken on' },
  },
  ...rulingSentences,
  ...outsideSentences,
  ...mergeSentences,
  ...callerSentences,
  ...commitmentSentences,
  ...recurrenceSentences,
  overdue: {
    resident: { zh: '没有按{due}答复，已提醒负责人', en: 'The date {due} was missed; the lead was told' },
    public: { zh: '没有按时答复', en: 'Not answered in time' },
    staff: { zh: '已超期，原定{due}', en: 'Overdue; it was due {due}' },
  },
  update: {
    resident: { zh: '{unit}写了新进展', en: '{unit} wrote an update' },
    public: { zh: '{unit}写了新进展', en: '{unit} wrote an update' },
    staff: { zh: '{staff}写了进展', en: '{staff} wrote an update' },
  },
}
