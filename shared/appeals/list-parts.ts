export const boardParts = ['active', 'overdue', 'longList', 'closed'] as const
export type BoardPart = (typeof boardParts)[number]
export const deskParts = [
  'open',
  'toAccept',
  'owed',
  'overdue',
  'today',
  'waiting',
  'notSolved',
  'answered',
  'toConfirm',
  'supervised',
  'toRule',
  'onList',
  'toRate',
  'done',
] as const
export type DeskPart = (typeof deskParts)[number]
/** By the date that is due first, or by the day it was filed. */
export const deskSorts = ['due', 'newest', 'oldest'] as const
export type DeskSort = (typeof deskSorts)[number]
/** What a day's work is made of, in the order in which a matter finds its place. */
export const todayParts = [
  'toConfirm',
  'owed',
  'supervised',
  'toRule',
  'overdue',
  'today',
  'notSolved',
  'answered',
  'toAccept',
  'open',
] as const satisfies DeskPart[]
export type TodayPart = (typeof todayParts)[number]
