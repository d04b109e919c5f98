import type { AskExtension } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { table, transaction } from '@server/kit/database'
import { AppealEvent } from './appeal-event.entity'
import { refuseUnedited } from './appeal-rules'
import { extendableDays, extendedDue } from './extension.view'
import { extendedClock } from './ladder'
import { takeStep } from './take-step'

/**
 * Asks a supervisor for more time; the resident is told once it is granted. Refuses `appeal.extendOnce`, `appeal.extendLate`,
 * `appeal.extendLong` and `appeal.templateUnedited`.
 */
export const askExtension = (actor: Actor, id: string, { version, days, reason, text }: AskExtension) =>
  transaction(() =>
    takeStep(actor, id, 'askExtension', version, appeal => {
      refuseUnedited({ text })
      const most = extendableDays(appeal)
      if (days > most) throw tooLong(most)
      return {
        write: { extensionBy: actor.id, extensionDays: days, extensionReason: reason },
        ...{ text, textFor: 'staff', facts: { days, reason, dueAt: extendedDue(appeal, days).toISOString() } },
      }
    }),
  )
const tooLong = (days: number) => {
  const { zh, en } = appealReasons.extendLong
  const filled = (text: string) => text.replace('{days}', String(days))
  return new Refusal(appealReasons.extendLong, { values: { days }, fields: { days: says(filled(zh), filled(en)) } })
}

/** The date moves by what was asked for, with its reason for all to see; the first date keeps counting. Refuses `appeal.noExtension`, `appeal.secondPerson` and `appeal.extendLate`. */
export const grantExtension = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeStep(actor, id, 'grantExtension', version, async appeal => {
      const days = appeal.extensionDays!
      const dueAt = extendedDue(appeal, days)
      const [asked] = await table(AppealEvent).find({
        where: { appealId: id, step: 'askExtension' },
        order: { at: 'DESC', id: 'DESC' },
        take: 1,
      })
      return {
        write: { extensionRuled: 'granted', ...extendedClock(appeal, dueAt) },
        text: asked!.text,
        facts: { days, reason: asked!.facts.reason, wasDue: appeal.dueAt.toISOString(), dueAt: dueAt.toISOString() },
      }
    }),
  )

/** The date stands. Refuses as granting does. */
export const refuseExtension = (actor: Actor, id: string, version: number) =>
  transaction(() => takeStep(actor, id, 'refuseExtension', version, () => ({ write: { extensionRuled: 'refused' } })))
