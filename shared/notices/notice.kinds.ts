import type { Words } from '../kit/words'

export const noticeKinds = {
  general: { zh: '通知', en: 'Notice' },
  urgent: { zh: '紧急', en: 'Urgent' },
  disclosure: { zh: '三务公开', en: 'Disclosure' },
  activity: { zh: '活动', en: 'Activity' },
  consultation: { zh: '征求意见', en: 'Your views' },
  result: { zh: '结果公示', en: 'Results' },
  policy: { zh: '政策服务', en: 'Services' },
  lostFound: { zh: '失物邻里', en: 'Lost & found' },
} as const satisfies Record<string, Words>
export type NoticeKind = keyof typeof noticeKinds
