import { reasons } from '../kit/refusal'

export const exclusionReasons = reasons('exclusion', {
  missing: ['missing', '没有这条申请。', 'There is no such request.'],
  forbidden: ['forbidden', '由责任单位的负责人申请。', 'The lead of the unit in charge asks.'],
  self: ['forbidden', '被评的人不能剔除评价，请外单位来审。', 'Those rated cannot exclude; an outsider must.'],
  notRated: ['conflict', '还没有评价，没有什么可剔除。', 'There is no rating to leave out.'],
  once: ['conflict', '这次评价已经申请过了，只能申请一次。', 'It was asked for this rating already; once only.'],
  stale: ['conflict', '刚有人决定过了，请看一下。', 'Somebody decided a moment ago; please look.'],
})
