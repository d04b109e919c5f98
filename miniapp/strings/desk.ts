import type { Texts } from './text'

export const deskNav = {
  brand: ['邻里工作台', 'Linli desk'],
  label: ['工作台', 'The desk'],
  community: ['哪个社区', 'Which community'],
  today: ['今天', 'Today'],
  queue: ['诉求', 'Issues'],
  notices: ['公告', 'News'],
  moderation: ['审核', 'Moderation'],
  places: ['点位码', 'Door codes'],
  people: ['同事', 'Staff'],
  activities: ['活动', 'Activities'],
  figures: ['数据', 'Figures'],
  messages: ['消息', 'Inbox'],
  me: ['我的', 'Me'],
} as const satisfies Texts
