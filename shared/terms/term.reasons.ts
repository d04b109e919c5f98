import { reasons } from '../kit/refusal'

export const termReasons = reasons('terms', {
  forbidden: ['forbidden', '时限由管理员来改。', 'Only an admin changes the limits.'],
  stale: [
    'conflict',
    '同事刚改过这一类，请看最新的再改，您填的还在。',
    'A colleague just changed it; look again. Your text is kept.',
  ],
  categoryUnknown: ['invalid', '没有这个类别，请重新选。', 'No such category; please choose again.'],
  bounds: ['invalid', '请选 {least} 到 {most} 个工作日。', 'Choose {least} to {most} working days.'],
  past: ['invalid', '请选今天或以后的日子。', 'Choose today or later.'],
  tooFar: ['invalid', '最多提前一年定。', 'At most one year ahead.'],
  whereNeeded: ['invalid', '请写一句居民可以去哪里办。', 'Say in a line where residents turn instead.'],
  closed: ['invalid', '这类诉求这里不再受理。{where}', 'This kind is no longer taken here. {where}'],
})
