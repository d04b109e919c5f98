import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { mayRead, standingOf } from './appeal.policy'
import { recordEvent } from './take-step'

/**
 * Takes the member of the family out of a matter: her name and number are no more. Either of the two may, whoever filed and she herself
 * once she holds it too. Refuses `appeal.missing`, `appeal.forbidden` to all others, `appeal.noRelative` where none is named any more.
 */
export const endRelative = (actor: Actor, id: string) =>
  transaction(async () => {
    const appeal = await lockOne(Appeal, { id })
    const standing = appeal ? await standingOf(actor, appeal) : new Set<never>()
    mayRead(standing, appeal)
    if (!standing.has('holder')) throw new Refusal(appealReasons.forbidden)
    if (!(await changed(table(AppealCaller).delete({ appealId: id, channel: 'family' }))))
      throw new Refusal(appealReasons.noRelative)
    await recordEvent(appeal, 'endRelative', 'holder', actor.id, {})
    return appeal
  })
