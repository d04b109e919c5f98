import { reasons } from '../kit/refusal'

export const activityReasons = reasons('activity', {
  missing: ['missing', '没找到这个活动，可能已撤下。', 'This activity was not found; it may be withdrawn.'],
  forbidden: ['forbidden', '这一步请带队人或发起人来办。', 'The leader or publisher does this.'],
  stale: ['conflict', '活动刚有改动，请看过再办，内容已存。', 'It has just changed; look, then act. Your text is saved.'],
  wrongState: ['conflict', '活动现在不能这样办。', 'That is not open for it now.'],
  insurance: ['invalid', '有受伤可能，请填保险单号再发布。', 'Some risk of injury: add the policy number.'],
  insuranceEnds: ['invalid', '保险到期早于活动结束，请换一张。', 'The policy ends before the activity does.'],
  shiftEnd: ['invalid', '结束要晚于开始，一班 10 分钟到 12 小时。', 'The end must follow the start; 10 minutes to 12 hours.'],
  shiftPast: ['invalid', '开始时间已经过了，请改。', 'That start has passed; please change it.'],
  shiftTwice: ['invalid', '有两班时间一样，请改一班。', 'Two shifts are at the same time.'],
  leader: ['invalid', '带队人要在本社区任职，请重选。', 'The leader must work in this community.'],
  harmed: ['conflict', '已有人报名的班次只能改期，不能删。', 'A shift with sign-ups can move but not go.'],
  capacityBelow: ['conflict', '已有 {count} 人报名，名额不能少于它。', '{count} have signed up; not fewer places.'],
  unsettled: ['conflict', '还有 {count} 人要您看，先定再结算。', '{count} need your decision before settling.'],
})

export const signUpReasons = reasons('signup', {
  missing: ['missing', '没找到这次报名。', 'This sign-up was not found.'],
  full: ['conflict', '名额和候补都满了，可看看别的活动。', 'Places and waiting list are full; see others.'],
  collides: ['conflict', '和“{other}”时间撞了，请换一班。', 'Clashes with “{other}”; choose another shift.'],
  already: ['conflict', '您已报名这一班，不用再报。', 'You are already on this shift.'],
  closed: ['conflict', '报名已截止，可看看别的活动。', 'Sign-up is closed; see other activities.'],
  cancelled: ['conflict', '活动取消了，不用再来，名额不占。', 'It is cancelled; you need not come.'],
  tooYoung: ['forbidden', '这个岗位要满 {age} 岁，可看亲子岗位。', 'Age {age} or over; see family roles.'],
  nickname: ['invalid', '请写个称呼，带队好叫您。', 'A name for the leader to call you by.'],
  offerOver: ['conflict', '这个名额过了确认时间，您仍在候补里。', 'The offer lapsed; you are still waiting.'],
  offerTaken: ['conflict', '刚被别人接走了，您仍在候补里。', 'Someone just took it; you are still waiting.'],
  noOffer: ['conflict', '现在没有留给您的名额。', 'No place is kept for you now.'],
  notIn: ['conflict', '您不在这一班里，不用取消。', 'You are not on this shift; nothing to cancel.'],
  cancelAfterStart: ['conflict', '已经开始了，不能取消，请告诉带队。', 'It has started; tell your leader.'],
})

export const checkInReasons = reasons('checkin', {
  codeOld: ['invalid', '码换了，请扫带队手机上的新码。', 'The code has changed; scan the new one.'],
  notOpen: ['conflict', '还没开始签到，{time}起可以签。', 'Check-in opens at {time}.'],
  over: ['conflict', '签到结束了，请找带队点名补签。', 'Check-in is over; ask the leader.'],
  notSigned: ['forbidden', '没有您的报名，请找带队现场加名。', 'You are not on the list; ask the leader.'],
  alreadyIn: ['conflict', '已经签到了，走时记得签退。', 'You are checked in; check out when leaving.'],
  alreadyOut: ['conflict', '已经签退了，谢谢您。', 'You are checked out. Thank you.'],
  noIn: ['conflict', '没有签到记录，请带队补签后再签退。', 'No check-in found; ask the leader first.'],
})
