import type { Words } from '../kit/words'

export const noticeStatuses = {
  scheduled: { zh: '定时发布', en: 'Scheduled' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
} as const satisfies Record<string, Words>
export type NoticeStatus = keyof typeof noticeStatuses

/** desk: who answers for the whole community · unit: who works for the unit that publishes it · clock: its time has come. */
export type NoticeStepTaker = 'desk' | 'unit' | 'clock'
interface StepRule {
  by: readonly NoticeStepTaker[]
  moves: Partial<Record<NoticeStatus, NoticeStatus>>
}

/** Every step of a notice: who may take it, from where, and where it leads. What a step needs besides is its verb's. */
export const noticeSteps = {
  publish: { by: ['desk', 'unit', 'clock'], moves: { scheduled: 'published' } },
  correct: { by: ['desk', 'unit'], moves: { scheduled: 'scheduled', published: 'published' } },
  pin: { by: ['desk', 'unit'], moves: { published: 'published' } },
  unpin: { by: ['desk', 'unit'], moves: { published: 'published' } },
  /** An urgent one is out already; a second person says that it is right. */
  confirm: { by: ['desk'], moves: { published: 'published' } },
  withdraw: { by: ['desk', 'unit'], moves: { scheduled: 'withdrawn', published: 'withdrawn' } },
} as const satisfies Record<string, StepRule>
export type NoticeStep = keyof typeof noticeSteps
export const noticeStepNames = Object.keys(noticeSteps) as NoticeStep[]

/** Where `step` leads from `status`; null if it is not open there. */
export const nextNoticeStatus = (status: NoticeStatus, step: NoticeStep): NoticeStatus | null =>
  (noticeSteps[step] as StepRule).moves[status] ?? null
