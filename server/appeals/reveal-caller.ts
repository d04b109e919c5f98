import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { RevealCaller } from '@shared/appeals/appeal.inputs'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { lockOne, table, transaction } from '@server/kit/database'
import { audit } from '@server/people'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { mayKnowCaller, mayRead, standingOf } from './appeal.policy'
import { roleAt } from './role-at'
import { recordEvent } from './take-step'

/**
 * Tells the number that the person left for whom a matter was filed. That it was told, to whom and what for, is a line of the matter
 * that she can read. Refuses `appeal.missing`, `appeal.forbidden` to whoever does not handle it, `appeal.noPhone`.
 */
export const revealCaller = (actor: Actor, id: string, { reason }: RevealCaller) =>
  transaction(async () => {
    const appeal = await lockOne(Appeal, { id })
    const standing = appeal ? await standingOf(actor, appeal) : new Set<never>()
    mayRead(standing, appeal)
    const caller = await table(AppealCaller).findOneBy({ appealId: id })
    if (!mayKnowCaller(actor, standing, caller ?? { staffId: '', channel: null })) throw new Refusal(appealReasons.forbidden)
    if (!caller?.phone) throw new Refusal(appealReasons.noPhone)
    const family = caller.channel === 'family' && { family: true as const }
    await recordEvent(appeal, 'reveal', 'staff', actor.id, {
      facts: { lookedFor: reason, role: roleAt(actor, appeal), ...family },
    })
    await audit('reveal', actor.id, id)
    return { phone: caller.phone, appeal }
  })
