import { reasons } from '../kit/refusal'

export const feedbackReasons = reasons('rating', {
  missing: ['missing', '还没有评价。', 'There is no evaluation yet.'],
  notYet: ['conflict', '还没办结，办结后请您评价。', 'Not finished yet; rate it when it is.'],
  notConcerned: ['forbidden', '请提出的人来评。', 'The person who filed rates.'],
  staffDevice: [
    'forbidden',
    '工作设备不能评价，请居民用自己的手机。',
    'No rating on a staff device; use the resident’s own phone.',
  ],
  editLate: ['conflict', '过了 7 天不能改评价，可以再补一句。', 'Past 7 days: add a line instead.'],
  windowOver: ['conflict', '评价期已过，没解决可联系社区再办。', 'The time to rate is over; if unsolved, ring us.'],
  activityAbsent: ['forbidden', '签到过的人才能评，没签上请找带队。', 'Only those checked in; ask your leader.'],
  leads: ['forbidden', '您是带队人，请来的人来评。', 'You lead it; those who came rate.'],
  notOver: ['conflict', '活动还没结束，结束后请您评价。', 'Not over yet; rate it when it is.'],
  once: ['conflict', '您评过了，7 天内可以改那一次。', 'You have rated; edit that one within 7 days.'],
  shiftOver: ['conflict', '评价期已过，想说的请告诉带队人。', 'The time to rate is over; please tell the leader.'],
  photoMissing: ['invalid', '有照片找不到了，请重新上传，文字还在。', 'A photo is gone; upload it again. Your text is kept.'],
  goOnNeeded: ['invalid', '部分解决：还要继续办吗？', 'Partly solved: should we go on?'],
})
