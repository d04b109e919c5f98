import { reasons } from '../kit/refusal'

export const visitReasons = reasons('visit', {
  missing: ['missing', '没有这条回访。', 'There is no such call.'],
  forbidden: ['forbidden', '回访由没有经办的督办人员做。', 'Supervisors who had no part in it call back.'],
  stale: ['conflict', '刚有人更新过，请看一下再提交。', 'Somebody was faster: look again, then send.'],
  wrongState: ['conflict', '这条回访已经往下走了，不能再这样做。', 'It has moved on; this is not open any more.'],
  tryAgain: ['conflict', '至少联系 3 次、分在不同的日子，才能记没联系上。', 'Try on three days at least before you give up.'],
  sameDay: ['conflict', '今天已经记过一次没联系上，请改天再试。', 'A miss is noted for today already; try another day.'],
  pressedOnce: ['conflict', '您已经反映过了，督办人员会联系您。', 'You said so already; a supervisor will contact you.'],
  notHers: ['forbidden', '请提出的人来反映。', 'Only the person who filed may say so.'],
  notAsked: ['conflict', '办结以后才会请您评价，现在还不用反映。', 'Nobody is asked to rate before it is done.'],
})
