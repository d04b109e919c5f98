import type { DeclineAppeal } from '@shared/appeals/appeal.inputs'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { declineReasons } from '@shared/appeals/decline-reasons'
import { kitReasons, says } from '@shared/kit/refusal'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { refuseUnedited } from './appeal-rules'
import { takeStep } from './take-step'

const day = 86_400_000

/** Proposes not to take the matter; nothing is told to the resident until a second person confirms. */
export const declineAppeal = (actor: Actor, id: string, { version, reason, whereToGo }: DeclineAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'decline', version, () => {
      if (!Object.hasOwn(declineReasons, reason))
        throw new Refusal(kitReasons.invalid, { fields: { reason: says('请选一个原因。', 'Choose a reason.') } })
      refuseUnedited({ whereToGo })
      return {
        write: { declineReason: reason, declineWhere: whereToGo, declineBy: actor.id, declineAt: now() },
        ...{ textFor: 'staff', facts: { reason, where: whereToGo } },
      }
    }),
  )

/** The second person agrees; for seven days the resident may ask for a review. Refuses `appeal.secondPerson` to whoever proposed it, `appeal.noProposal` if nobody did. */
export const confirmDecline = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeStep(actor, id, 'confirmDecline', version, appeal => ({
      write: { declineConfirmedBy: actor.id, reviewUntil: later(appealLimits.reviewDays * day) },
      facts: factsOf(appeal),
    })),
  )

/** The second person does not agree: the matter waits to be assigned as before. */
export const refuseDecline = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeStep(actor, id, 'refuseDecline', version, () => ({
      write: { declineReason: null, declineWhere: null, declineBy: null, declineAt: null },
    })),
  )

const factsOf = ({ declineReason, declineWhere }: Appeal) => ({
  reason: declineReason ?? undefined,
  where: declineWhere ?? undefined,
})
