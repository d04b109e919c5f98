import type { ExtensionView } from '@shared/appeals/appeal.views'
import { dueAfter } from '@shared/kit/workdays'
import { calendarOf } from '@server/organisation'
import { redoDays } from './appeal-clock'
import type { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import type { Audience } from './appeal-event.view'
import type { Names } from './appeal-names'
import { isExpired } from './hindrances'
import { reasonWords } from './reason-words'

/** Working days that its clock allowed at first: as many may be added at most. */
export const extendableDays = ({ clockFor, dueRule }: Appeal) => (clockFor === 'redo' ? redoDays(dueRule.days) : dueRule.days)
/** What the date would be. */
export const extendedDue = ({ communityId, dueAt }: Pick<Appeal, 'communityId' | 'dueAt'>, days: number) =>
  dueAfter(calendarOf(communityId), dueAt, days)

/** A request waits for a supervisor until the date passes. */
export const waitsForExtension = (appeal: Appeal) =>
  appeal.extensionBy !== null && appeal.extensionRuled === null && !isExpired(appeal)

/** Another clock begins: what was asked for of the one before, and nobody ruled, is void, and may be asked for anew. */
export const voidRequest = ({ extensionRuled }: Pick<Appeal, 'extensionRuled'>) =>
  extensionRuled === null ? ({ extensionBy: null, extensionDays: null, extensionReason: null } as const) : {}

/** More time: what is asked for, for staff; what was granted, for all who see the matter. */
export function viewExtension(appeal: Appeal, events: AppealEvent[], as: Audience, names: Names): ExtensionView | null {
  const { extensionDays: days, extensionBy, extensionReason, dueAt } = appeal
  if (!days) return null
  const granted = events.find(({ step }) => step === 'grantExtension')
  const reason = reasonWords(extensionReason)
  if (granted) {
    const { wasDue = '', dueAt: extended = '' } = granted.facts
    return { state: 'granted', days, reason, text: as === 'public' ? null : granted.text, by: null, wasDue, dueAt: extended }
  }
  if (as !== 'staff' || !waitsForExtension(appeal)) return null
  const asked = events.find(({ step }) => step === 'askExtension')
  return {
    ...{ state: 'asked', days, reason, text: asked?.text ?? null, by: names.person(extensionBy) },
    ...{ wasDue: dueAt.toISOString(), dueAt: extendedDue(appeal, days).toISOString() },
  }
}
