import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { PartRecurrence } from '@shared/appeals/recurrence.inputs'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import { refusalAt } from './appeal-rules'
import { asStaff } from './appeal.policy'
import { factsOf, renumberAfter, tellEarlier } from './recurrence'
import { takeStep } from './take-step'

type Teller = AppealEvent['takenBy']

/**
 * It is not what was fixed before, by the word of whoever holds it, or of staff with a reason that everybody reads: the earlier one counts as
 * fixed for good again. Once its holder said that it is the same only a supervisor says otherwise (`appeal.holderSaysSame`). Refuses
 * `appeal.partReason`, and `appeal.wrongState` where it stands by itself.
 */
export const partRecurrence = (actor: Actor, id: string, { version, reason }: PartRecurrence) =>
  transaction(async () => {
    let by: Teller = 'holder'
    const appeal = await takeStep(actor, id, 'partRecurrence', version, async (one, standing) => {
      if (asStaff(standing)) by = 'staff'
      if (by === 'staff' && !reason) throw refusalAt('reason', appealReasons.partReason)
      const earlier = await earlierOf(one)
      const facts = { otherId: earlier.id, number: earlier.number, reason }
      return { write: { timesHere: 1, earlierBy: by === 'staff' ? 'desk' : 'holder' }, facts }
    })
    await tellEarlier(appeal, appeal.earlierId!, 'notRecurred', by, actor.id)
    await renumberAfter(appeal)
    return appeal
  })

/** It is the same after all: by its holder, whose word stands from then on, or by the desk. Refuses `appeal.wrongState`. */
export const linkRecurrence = (actor: Actor, id: string, { version }: { version: number }) =>
  transaction(async () => {
    let by: Teller = 'holder'
    const appeal = await takeStep(actor, id, 'linkRecurrence', version, async (one, standing) => {
      if (asStaff(standing)) by = 'staff'
      const earlier = await earlierOf(one)
      const timesHere = earlier.timesHere + 1
      return { write: { timesHere, earlierBy: by === 'staff' ? 'desk' : 'holder' }, facts: factsOf(earlier, timesHere) }
    })
    await tellEarlier(appeal, appeal.earlierId!, 'recurred', by, actor.id)
    await renumberAfter(appeal)
    return appeal
  })

async function earlierOf({ earlierId }: Appeal): Promise<Appeal> {
  const earlier = earlierId ? await table(Appeal).findOneBy({ id: earlierId }) : null
  if (!earlier) throw new Refusal(appealReasons.wrongState)
  return earlier
}
