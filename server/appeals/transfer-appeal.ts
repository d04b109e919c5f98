import type { TransferAppeal } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { requireUnit } from './appeal-rules'
import { takeStep } from './take-step'

/** Gives the matter to another unit or person; the date stands. Whoever only handles moves it within her own unit, else `appeal.forbidden`. */
export const transferAppeal = (actor: Actor, id: string, { version, unitId, handlerId, reason }: TransferAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'transfer', version, async (appeal, standing) => {
      if (unitId !== appeal.unitId && !standing.has('dispatcher')) throw new Refusal(appealReasons.forbidden)
      await requireUnit(appeal.communityId, unitId, handlerId)
      const facts = { handlerId, reason, dueAt: appeal.dueAt.toISOString() }
      // Whoever has had it all the time has no more time to give it back.
      const givenAt = unitId === appeal.unitId ? appeal.givenAt : now()
      return { write: { unitId, handlerId: handlerId ?? null, givenAt, promisedFor: null }, text: reason, facts }
    }),
  )
