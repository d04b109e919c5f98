import { priorities, type Priority } from '@shared/appeals/appeal.limits'
import type { AssignSuggestion } from '@shared/appeals/suggestion.views'
import { findCategory } from '@shared/appeals/categories'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { calendarOf } from '@server/organisation'
import { suggestLead } from '@server/duties'
import { handlersOf } from '@server/people'
import { mayTake, standingOf } from './appeal.policy'
import { readAppeal } from './read-appeal'

/** What the responsibility list and the category propose; whoever may not assign is refused as she would be then. */
export async function suggestAssignment(actor: Actor, id: string): Promise<AssignSuggestion> {
  const appeal = await readAppeal(actor, id)
  mayTake(await standingOf(actor, appeal), 'assign', appeal)
  const lead = await suggestLead(appeal.areaId, appeal.category, findCategory(appeal.category)?.lead ?? 'residentsCommittee')
  const due = (priority: Priority) =>
    appeal.ruleBy ? appeal.dueAt : dueAfter(calendarOf(appeal.communityId), now(), appeal.limits.handle[priority])
  const dueAt = Object.fromEntries(Object.keys(priorities).map(key => [key, due(key as Priority).toISOString()]))
  // Where only one person handles there is nobody to choose.
  const handlers = lead ? await handlersOf(lead.unitId) : []
  const handlerId = handlers.length === 1 ? handlers[0]! : null
  return { unitId: lead?.unitId ?? null, handlerId, priority: appeal.priority, dueAt: dueAt as Record<Priority, string> }
}
