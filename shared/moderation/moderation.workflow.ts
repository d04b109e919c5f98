import { words, type Words } from '../kit/words'

/** How something stands that others may see only after a check. What is `shown` or `reported` they see; nothing else ever. */
export const moderationStatuses = {
  pending: words('审核中', 'In review'),
  shown: words('已公开', 'Public'),
  reported: words('已公开，有人反映', 'Public, reported'),
  refused: words('未公开', 'Not public'),
  contested: words('再看一次', 'Looked at again'),
  upheld: words('未公开', 'Not public'),
  takenBack: words('本人收回', 'Taken back'),
} as const satisfies Record<string, Words>
export type ModerationStatus = keyof typeof moderationStatuses

export const visibleStatuses = ['shown', 'reported'] as const satisfies ModerationStatus[]
export const waitingStatuses = ['pending', 'reported', 'contested'] as const satisfies ModerationStatus[]
export const isVisible = (status: ModerationStatus) => (visibleStatuses as readonly ModerationStatus[]).includes(status)

interface Step {
  from: readonly ModerationStatus[]
  to: ModerationStatus
  by: 'moderator' | 'author' | 'reporter' | 'feature'
}
/** Every way from one state to another; nothing else changes a status. */
export const moderationSteps = {
  release: { from: ['pending', 'reported', 'contested', 'refused'], to: 'shown', by: 'moderator' },
  refuse: { from: ['pending', 'shown', 'reported'], to: 'refused', by: 'moderator' },
  uphold: { from: ['contested'], to: 'upheld', by: 'moderator' },
  contest: { from: ['refused'], to: 'contested', by: 'author' },
  takeBack: { from: ['pending', 'shown', 'reported', 'refused', 'contested', 'upheld'], to: 'takenBack', by: 'author' },
  report: { from: ['shown', 'reported'], to: 'reported', by: 'reporter' },
  hide: { from: ['shown', 'reported'], to: 'pending', by: 'reporter' },
  resubmit: { from: ['pending', 'shown', 'reported', 'refused', 'contested', 'upheld'], to: 'pending', by: 'feature' },
} as const satisfies Record<string, Step>
export type ModerationStep = keyof typeof moderationSteps

/** Where a step leads from here; null where it is not open. */
export const nextModeration = (status: ModerationStatus, step: ModerationStep): ModerationStatus | null =>
  (moderationSteps[step].from as readonly ModerationStatus[]).includes(status) ? moderationSteps[step].to : null
