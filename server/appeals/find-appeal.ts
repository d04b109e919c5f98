import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { FindAppeal } from '@shared/appeals/appeal.inputs'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { onceOnly, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { asStaff, standingOf } from './appeal.policy'
import { claimDigest } from './claim-code'
import { standBack } from './supporters'

/** Whoever shows number and claim code holds the matter from then on; its staff only look. Refuses `appeal.claimWrong`, whichever is wrong. */
export const findAppeal = (actor: Actor, { communityId, number: typed, claimCode }: FindAppeal) =>
  transaction(async () => {
    const number = `${typed.slice(0, 8)}-${typed.slice(8).replace('-', '')}`
    const appeal = await table(Appeal).findOneBy({ communityId, number })
    if (!appeal || appeal.claimDigest !== claimDigest(communityId, number, claimCode)) throw new Refusal(appealReasons.claimWrong)
    const standing = await standingOf(actor, appeal)
    if (!asStaff(standing) && !standing.has('holder')) {
      await onceOnly(() => table(AppealHolder).insert({ appealId: appeal.id, personId: actor.id, since: now() }))
      await standBack(appeal.id, actor.id)
    }
    return appeal
  })
