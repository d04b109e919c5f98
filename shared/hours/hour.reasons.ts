import { reasons } from '../kit/refusal'

export const hourReasons = reasons('hours', {
  missing: ['missing', '没找到这条时长。', 'This entry was not found.'],
  notOver: ['conflict', '这一班还没结束，结束后再结算。', 'The shift is not over; settle it then.'],
  settled: ['conflict', '这一班已经结算过了。', 'This shift is settled already.'],
  undecided: ['conflict', '还有 {count} 人要您看，先定再结算。', '{count} need your decision before settling.'],
  overShift: ['invalid', '不能超过这一班的时长，请改一下。', 'Longer than the shift; please change it.'],
  correctionLate: ['conflict', '过了 30 天，请到社区窗口说明。', 'Past 30 days; come to the desk.'],
  asked: ['conflict', '这条已经提过了，等带队答复。', 'You have asked already; the leader answers.'],
  answered: ['conflict', '这条已经答复过了。', 'This was answered already.'],
  notLast: ['conflict', '这条已被更正，请看新的一条。', 'This entry was corrected; see the new one.'],
})
