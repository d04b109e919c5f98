import type { PartyView } from '@shared/appeals/outside.views'
import type { Appeal } from './appeal.entity'
import { askOf } from './outside-ask'
import type { Audience } from './appeal-event.view'

/** With whom outside it is, for holders and staff. */
export async function viewParty({ id, status }: Appeal, as: Audience): Promise<PartyView | null> {
  const ask = status === 'external' && as !== 'public' ? await askOf(id) : null
  if (!ask) return null
  const { party, name, text, withWords, dueAt, linkUntil } = ask
  return {
    ...{ party, name, dueAt: dueAt.toISOString() },
    asked: as === 'staff' ? { text, withWords, linkUntil: linkUntil.toISOString() } : null,
  }
}
