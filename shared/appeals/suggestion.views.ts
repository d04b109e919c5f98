import type { Priority } from './appeal.limits'

/** What the responsibility list and the category table propose for a new matter. */
export interface AssignSuggestion {
  unitId: string | null
  handlerId: string | null
  priority: Priority
  /** When the answer would be due, by priority, if it were assigned now. */
  dueAt: Record<Priority, string>
}
