import type { SetAppealTitle } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { takeStep } from './take-step'

/** Writes the title that everybody reads; the resident's own words stay hers. */
export const setAppealTitle = (actor: Actor, id: string, { version, title }: SetAppealTitle) =>
  transaction(() => takeStep(actor, id, 'setTitle', version, () => ({ write: { title }, text: title, textFor: 'staff' })))
