import type { HeldRole } from '@server/kit/actor'

/** Whether one may stand in for the other: both in the same unit, or both in the same role for the whole community. */
export const sharesWork = (one: readonly HeldRole[], other: readonly HeldRole[], communityId: string) =>
  one.some(
    held =>
      held.communityId === communityId &&
      other.some(
        also =>
          also.communityId === communityId && also.unitId === held.unitId && (held.unitId !== null || also.role === held.role),
      ),
  )
