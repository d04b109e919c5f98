import { reasons } from '../kit/refusal'

export const dutyReasons = reasons('duty', {
  missing: ['missing', '没找到这条职责，可能已改过，请刷新。', 'No such duty; it may have changed. Please refresh.'],
  forbidden: ['forbidden', '责任清单由管理员或督办来改。', 'The list is changed by an admin or a supervisor.'],
  stale: ['conflict', '同事刚改过这一格，请看最新的再改。', 'A colleague just changed this; look again before you do.'],
  over: ['conflict', '这条职责已经结束，请看最新的。', 'That duty is over already; see how it stands.'],
  dissolved: ['conflict', '这个单位已经撤了，请看最新的。', 'That unit is dissolved already; see how it stands.'],
  lastDesk: ['conflict', '居委会是最后兜底的，不能撤。', 'The committee is the backstop; it cannot be dissolved.'],
  categoryUnknown: ['invalid', '没有这个类别，请重新选。', 'No such category; please choose again.'],
  areaElsewhere: ['invalid', '这个地方不在本社区，请重新选。', 'That place is not in this community; choose again.'],
  unitElsewhere: ['invalid', '请选本社区现有的单位。', 'Choose a unit of this community that exists.'],
  nothing: ['invalid', '请至少选一个单位。', 'Choose at least one unit.'],
  past: ['invalid', '不能改过去的，请从今天或以后起。', 'The past stays; choose today or later.'],
  tooFar: ['invalid', '最多排到两年以后。', 'At most two years ahead.'],
  order: ['invalid', '结束要不早于开始那天。', 'It cannot end before the day it begins.'],
  overlaps: [
    'invalid',
    '{day} 起已排好{unit}，请先撤下，或写明到哪天。',
    '{unit} is set from {day}: take it off, or say until when.',
  ],
  later: ['invalid', '它本来 {day} 就结束，请选更早的一天。', 'It ends on {day} as it is; choose an earlier day.'],
})
