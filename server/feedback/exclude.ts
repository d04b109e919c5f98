import type { AskExclusion, RuleExclusion } from '@shared/feedback/exclusion.inputs'
import { exclusionReasons } from '@shared/feedback/exclusion.reasons'
import { Refusal } from '@shared/kit/refusal'
import { readAppeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { Evaluation } from './evaluation.entity'
import { Exclusion } from './exclusion.entity'
import { mayAsk, mustRule } from './exclusion.policy'
import { ofAppeal } from './subject'

declare module '@server/kit/deliveries' {
  interface Events extends Record<`exclusion.${'asked' | 'approved' | 'refused'}`, { exclusionId: string; appealId: string }> {}
}

/**
 * The unit asks that a matter that was rated is left out of the figures; whoever rated it reads why. Refuses `appeal.missing`,
 * `exclusion.forbidden`, `exclusion.notRated`, `exclusion.once`.
 */
export const askExclusion = (actor: Actor, appealId: string, { ground, words }: AskExclusion) =>
  transaction(async () => {
    const appeal = await readAppeal(actor, appealId)
    if (!(await mayAsk(actor, appeal))) throw new Refusal(exclusionReasons.forbidden)
    const { communityId, unitId, timesReopened: round } = appeal
    if (!(await table(Evaluation).existsBy({ ...ofAppeal(appeal), round }))) throw new Refusal(exclusionReasons.notRated)
    const exclusion = table(Exclusion).create({
      ...{ id: newId(), communityId, appealId, round, unitId: unitId!, askedBy: actor.id, ground, words, askedAt: now() },
      ...{ status: 'asked', ruledBy: null, ruledWords: null, ruledAt: null, version: 1 },
    })
    if (!(await onceOnly(() => table(Exclusion).insert(exclusion)))) throw new Refusal(exclusionReasons.once)
    await announce('exclusion.asked', { exclusionId: exclusion.id, appealId }, `asked:${exclusion.id}`)
    return appeal
  })

/**
 * Somebody outside the unit approves or refuses it, with words that the person reads; approved, the matter is part of no rate. Refuses
 * `exclusion.missing`, `exclusion.self`, `exclusion.forbidden`, `exclusion.stale`.
 */
export const ruleExclusion = (actor: Actor, id: string, status: 'approved' | 'refused', { version, words }: RuleExclusion) =>
  transaction(async () => {
    const exclusion = await lockOne(Exclusion, { id })
    if (!exclusion) throw new Refusal(exclusionReasons.missing)
    const appeal = await readAppeal(actor, exclusion.appealId)
    await mustRule(actor, appeal, exclusion)
    const write = { status, ruledBy: actor.id, ruledWords: words, ruledAt: now(), version: version + 1 }
    // Asked once and ruled once: whoever comes second finds it decided.
    if (!(await changed(table(Exclusion).update({ id, version, status: 'asked' }, write))))
      throw new Refusal(exclusionReasons.stale)
    await announce(`exclusion.${status}`, { exclusionId: id, appealId: appeal.id }, `${status}:${id}`)
    return appeal
  })
