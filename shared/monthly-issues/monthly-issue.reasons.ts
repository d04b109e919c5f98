import { reasons } from '../kit/refusal'

export const monthlyIssueReasons = reasons('monthlyIssue', {
  missing: ['missing', '没有这一期本月一题。', 'There is no such issue of the month.'],
  forbidden: ['forbidden', '这一步由牵头单位或接待席来办。', 'The lead unit or the desk does this.'],
  switchForbidden: [
    'forbidden',
    '开不开本月一题由督办人员决定。',
    'A supervisor decides whether there is an issue of the month.',
  ],
  staffVote: ['forbidden', '工作人员不投票，请居民来选。', 'Staff do not vote; residents choose.'],
  livesElsewhere: ['forbidden', '您登记住在别的社区，请到那边投票。', 'You said you live in another community; vote there.'],
  voteOver: ['conflict', '投票已经结束了，请看结果。', 'The vote is over; see what was chosen.'],
  notCandidate: ['invalid', '这不是这个月的候选，请从五个里选一个。', 'That is none of this month’s candidates.'],
  stale: ['conflict', '刚有人更新过，请看一下再提交。', 'Somebody was faster: look again, then send.'],
  wrongState: ['conflict', '已经往下走了，不能再这样做。', 'It has moved on; this is not open any more.'],
  leadUnknown: ['invalid', '请选本社区的一个单位。', 'Choose a unit of this community.'],
  datePast: ['invalid', '日期要从今天起、一年以内。', 'A date from today on, within a year.'],
  planEmpty: ['invalid', '请至少写一步，写明哪天做完。', 'Write one step at least, with its date.'],
  reasonNeeded: ['invalid', '改计划请写原因，居民会看到。', 'Say why the plan changes; residents read it.'],
  stepMissing: ['missing', '计划里没有这一步。', 'The plan has no such step.'],
  tickedAlready: ['conflict', '这一步已经记为做完了。', 'That step is marked as done already.'],
})
