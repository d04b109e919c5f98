import { reasons } from '@shared/kit/refusal'

export const noteReasons = reasons('note', {
  missing: ['missing', '没有这条留言', 'There is no such note'],
  forbidden: ['forbidden', '您无权进行此操作', 'You may not do this'],
  stale: ['conflict', '留言已有变化', 'The note has changed'],
  wrongState: ['conflict', '现在不能进行这一步', 'This step is not open now'],
})
export const shiftReasons = reasons('shift', {
  missing: ['missing', '活动不存在', 'There is no such shift'],
  full: ['conflict', '名额和候补都已满', 'All places and the waiting list are taken'],
  already: ['conflict', '您已经报过名了', 'You have signed up already'],
  none: ['conflict', '您没有报名', 'You have not signed up'],
})
export const visitorReasons = reasons('visitor', { wrongCode: ['invalid', '验证码不正确', 'That code is not right'] })
export const scanReasons = reasons('scan', { tooBig: ['tooLarge', '超过 1 MB', 'Over 1 MB'] })
