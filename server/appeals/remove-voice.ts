import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { forgetSpoken } from './appeal-voice'
import { lockHeld } from './lock-held'
import { recordEvent } from './take-step'

/** Takes away what was said beside the words; nobody hears it from then on. Refuses `appeal.missing`, `appeal.forbidden` to all others, `appeal.noVoice`. */
export const removeVoice = (actor: Actor, id: string) =>
  transaction(async () => {
    const appeal = await lockHeld(actor, id)
    if (!(await forgetSpoken(id))) throw new Refusal(appealReasons.noVoice)
    await recordEvent(appeal, 'removeVoice', 'holder', actor.id, {})
    return appeal
  })
