import type { PartyView } from '@shared/appeals/outside.views'
import type { Audience } from './appeal-event.view'
import type { OutsideAsk } from './outside-ask.entity'

/** With whom outside it is, for holders and staff. */
export function viewParty(ask: OutsideAsk | undefined, as: Audience): PartyView | null {
  if (!ask || as === 'public') return null
  const { party, name, text, withWords, dueAt, linkUntil } = ask
  return {
    ...{ party, name, dueAt: dueAt.toISOString() },
    asked: as === 'staff' ? { text, withWords, linkUntil: linkUntil.toISOString() } : null,
  }
}
