import type { EarlierView, RecurrenceView } from '@shared/appeals/recurrence.views'
import type { Actor } from '@server/kit/actor'
import { inOrder } from '@server/kit/ask-together'
import type { Appeal } from './appeal.entity'
import type { Names } from './appeal-names'
import { asStaff, isOpenTo, standingAs, type Standing } from './appeal.policy'

interface Around {
  /** What was fixed before, and whether the viewer holds it. */
  earlier: Appeal | undefined
  holdsEarlier: boolean
}

/** What was fixed before a matter and what came back after it, as far as the viewer may know; `later` is what `openLater` gives. */
export function viewRecurrence(
  { timesHere: count, earlierBy: by }: Appeal,
  actor: Actor,
  standing: Standing,
  { earlier, holdsEarlier }: Around,
  later: Appeal[],
  names: Names,
): RecurrenceView | null {
  const told = earlier && (count > 1 || standing.size > 0) ? viewEarlier(earlier, actor, standing, holdsEarlier, names) : null
  if (!told && later.length === 0) return null
  return {
    ...{ count, by: by ?? 'rule', earlier: told },
    later: later.map(({ id, number, status, filedAt }) => ({ id, number, status, filedAt: filedAt.toISOString() })),
  }
}

function viewEarlier(earlier: Appeal, actor: Actor, standing: Standing, holds: boolean, names: Names): EarlierView {
  const { id, number, unitId, resolvedAt, resultText } = earlier
  return {
    id: isOpenTo(standingAs(actor, earlier, holds), earlier) ? id : null,
    ...{ number, unit: names.unit(unitId)?.name ?? null, fixedAt: resolvedAt?.toISOString() ?? null },
    result: asStaff(standing) ? resultText : null,
  }
}

/** Of those that came back after a matter was fixed what was not taken back since, as far as the viewer may open it; the newest first. */
export const openLater = (actor: Actor, later: Appeal[]): Appeal[] =>
  inOrder(later, 'filedAt')
    .reverse()
    .filter(one => one.status !== 'withdrawn' && one.status !== 'declined')
    .filter(one => isOpenTo(standingAs(actor, one, actor.id !== '' && one.residentId === actor.id), one))
