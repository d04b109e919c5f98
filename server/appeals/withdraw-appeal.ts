import type { WithdrawAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { offerToPublic } from './appeal-publication'
import { takeStep } from './take-step'

/** Takes the matter back; from then on only holders and staff see it. Refuses `appeal.withdrawLate` once it is done. */
export const withdrawAppeal = (actor: Actor, id: string, { version, reason }: WithdrawAppeal) =>
  transaction(async () => {
    const appeal = await takeStep(actor, id, 'withdraw', version, () => ({
      write: { question: null, answerBy: null },
      text: reason,
    }))
    await offerToPublic(appeal)
    return appeal
  })
