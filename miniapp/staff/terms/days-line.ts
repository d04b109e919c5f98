import type { Priority } from '@shared/appeals/appeal.limits'
import type { Terms } from '@shared/terms/term.limits'
import { termText as text } from '@/strings/terms'
import type { Speaking } from '@/strings/text'

/** The three limits in a line, the last for a priority. */
export const daysLine = ({ accept, respond, handle }: Terms, priority: Priority, { t }: Speaking) =>
  t(text.line, { accept, respond, handle: handle[priority] })
