import { reasons } from '../kit/refusal'

export const noticeReasons = reasons('notice', {
  missing: ['missing', '没找到这条公告，可能链接不全。', 'No such notice; the link may be cut off.'],
  forbidden: ['forbidden', '这一步要发布这条公告的单位或居委来办。', 'This is for the unit that published it, or the committee.'],
  stale: ['conflict', '这条公告刚有改动，请看过再办，内容已存。', 'It has just changed; look, then act. Your text is saved.'],
  wrongState: ['conflict', '现在不能这样办，请看可做的步骤。', 'That is not open now; see what can be done.'],
  withdrawn: ['conflict', '已经撤下了，不用再办。', 'It was withdrawn already.'],
  noTarget: ['invalid', '请选发给哪些楼，0 户就没人看到。', 'Choose buildings; nobody would see it.'],
  unitNeeded: ['invalid', '请选本社区里您能代表的单位。', 'Choose a unit of this community that you speak for.'],
  urgentLong: ['invalid', '紧急公告最长 72 小时，请改结束时间。', 'Urgent lasts 72 h at most; change the end.'],
  urgentNow: ['invalid', '紧急公告马上发出，不能定时。', 'An urgent notice goes out at once; it cannot be scheduled.'],
  urgentDesk: ['forbidden', '紧急公告由居委发出，请打值班电话。', 'Urgent notices are the committee’s; ring the duty desk.'],
  past: ['invalid', '这个时间已经过了，请选以后的时间。', 'That time is over; choose a later one.'],
  tooFar: ['invalid', '时间太远了，请选一年以内的。', 'That is too far ahead; choose within a year.'],
  endBeforeStart: ['invalid', '结束时间要晚于发布时间。', 'It must end after it is published.'],
  pinEnd: ['invalid', '置顶要有结束时间，不晚于公告下线。', 'A pin needs an end, not later than the notice’s own.'],
  pinsFull: ['conflict', '置顶已有 3 条，请先取下一条。', 'Three are pinned; take one down first.'],
  secondPerson: ['forbidden', '紧急公告要另一人确认，已通知值班同事。', 'Urgent: a second person confirms; told on duty.'],
  unfilled: ['invalid', '模板里还有没填的空，请填好再发。', 'The template still has blanks; fill them in.'],
  unchanged: ['invalid', '内容和原来一样，没有要改的。', 'Nothing differs from what is there.'],
  attachmentText: ['invalid', '附件要有一段文字说明，方便听读。', 'Attachments need a text so they can be read aloud.'],
  fileMissing: [
    'invalid',
    '有图片或附件找不到了，请重新上传，文字还在。',
    'A picture or file is gone; upload it again. Your text is kept.',
  ],
  ackClosed: ['conflict', '这条公告已结束，不用再确认。', 'This notice has ended; no need to confirm.'],
})
