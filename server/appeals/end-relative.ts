import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { CorrectRelative } from '@shared/appeals/relative.inputs'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, table, transaction } from '@server/kit/database'
import { AppealCaller } from './appeal-caller.entity'
import { lockHeld } from './lock-held'
import { recordEvent } from './take-step'

const ofFamily = (appealId: string) => ({ appealId, channel: 'family' as const })

/**
 * Takes the member of the family out of a matter: her name and number are no more. Either of the two may, whoever filed and she herself
 * once she holds it too. Refuses `appeal.missing`, `appeal.forbidden` to all others, `appeal.noRelative` where none is named any more.
 */
export const endRelative = (actor: Actor, id: string) =>
  transaction(async () => {
    const appeal = await lockHeld(actor, id)
    if (!(await changed(table(AppealCaller).delete(ofFamily(id))))) throw new Refusal(appealReasons.noRelative)
    await recordEvent(appeal, 'endRelative', 'holder', actor.id, {})
    return appeal
  })

/** Puts right how she is called, what she is to the filer, and her number, which nobody reads back here. Refuses the same. */
export const correctRelative = (actor: Actor, id: string, { relation, name, phone, keepsPhone }: CorrectRelative) =>
  transaction(async () => {
    const appeal = await lockHeld(actor, id)
    if (!(await table(AppealCaller).existsBy(ofFamily(id)))) throw new Refusal(appealReasons.noRelative)
    const anew = phone?.trim() || null
    await table(AppealCaller).update(ofFamily(id), { relation, name, ...((anew || !keepsPhone) && { phone: anew }) })
    await recordEvent(appeal, 'correctRelative', 'holder', actor.id, {})
    return appeal
  })
