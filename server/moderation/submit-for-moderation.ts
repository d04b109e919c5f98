import type { SubjectType } from '@shared/moderation/moderation.views'
import { now } from '@server/kit/clock'
import { lockOne, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { Moderation, Report } from './moderation.entity'
import { writeModeration } from './take-moderation-step'

interface Submitted {
  type: SubjectType
  communityId: string
  subjectId: string
}

/**
 * Inside a verb's transaction: others may see this once somebody has released it, as it is now. What was there before is checked anew; what
 * its author took back stays taken back.
 */
export async function submitForModeration({ type: subjectType, communityId, subjectId }: Submitted): Promise<void> {
  const earlier = await lockOne(Moderation, { communityId, subjectType, subjectId })
  if (earlier?.status === 'takenBack') return
  const afresh = { marks: null, cause: null, note: null, decidedBy: null, contest: null, reporters: 0 }
  if (earlier) {
    await writeModeration(earlier, 'resubmit', afresh)
    return
  }
  const id = newId()
  const row = { id, communityId, subjectType, subjectId, status: 'pending' as const, since: now(), ...afresh, version: 1 }
  await table(Moderation).insert(row)
  await announce('moderation.submit', { moderationId: id, eventId: newId() })
}

/** Inside a verb's transaction: this is no longer for others at all, and there is nothing to decide. */
export async function dropFromModeration({ type: subjectType, communityId, subjectId }: Submitted): Promise<void> {
  const row = await lockOne(Moderation, { communityId, subjectType, subjectId })
  if (!row || row.status === 'takenBack') return
  await table(Report).delete({ moderationId: row.id })
  await table(Moderation).delete({ id: row.id })
}
