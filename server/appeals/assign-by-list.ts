import { onlyLead } from '@server/duties'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settingsOf } from '@server/organisation'
import { handlersOf } from '@server/people'
import { firstClock } from './assign-appeal'
import { Appeal } from './appeal.entity'
import { takeStepByClock } from './take-step'

/**
 * In the transaction of the filing, where the community switched it on: with exactly one lead on the responsibility list, in which
 * somebody handles, the matter is accepted for it, and its date set as the desk would. All else waits at the desk, and so does what
 * reports somebody: it might be about that very unit. Gives the matter as it stands then.
 */
export async function assignByList(appeal: Appeal): Promise<Appeal> {
  const { id, communityId, areaId, category, kind, priority } = appeal
  if (kind === 'report' || !(await settingsOf(communityId)).assignsByList) return appeal
  const lead = await onlyLead(areaId, category)
  const handlers = lead ? await handlersOf(lead.duty.unitId) : []
  if (!lead || handlers.length === 0) return appeal
  const [only] = handlers.length === 1 ? handlers : handlers.filter(handler => handler === lead.handlerId)
  const write = { unitId: lead.duty.unitId, handlerId: only ?? null, givenAt: now(), ...firstClock(appeal, priority) }
  const facts = { handlerId: write.handlerId, dueAt: write.dueAt.toISOString(), dutyId: lead.duty.id }
  await takeStepByClock(
    id,
    'assign',
    ({ status }) => status === 'submitted',
    () => ({ write, facts }),
  )
  return table(Appeal).findOneByOrFail({ id })
}
