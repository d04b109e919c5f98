import { priorities } from '@shared/appeals/appeal.limits'
import { appealStatus, closeCodes } from '@shared/appeals/appeal.workflow'
import { timings, verdicts, type LedgerColumn, type LedgerLine } from '@shared/appeals/ledger.views'
import { dateOf, shortMonthDay } from '@/strings/dates'
import type { Speaking } from '@/strings/text'

const day = (at: string | null) => (at ? shortMonthDay(at) : '')
/** What stands under a heading on the screen; dates without their time, as the file has it. */
export const cellText: Record<LedgerColumn, (line: LedgerLine, speaking: Speaking) => string> = {
  number: ({ number }) => number,
  filed: ({ filedAt }) => day(filedAt),
  category: ({ category }, { w }) => w(category),
  item: ({ item }, { w }) => w(item),
  title: ({ title }) => title ?? '',
  place: ({ place }, { w }) => w(place),
  unit: ({ unit }, { w }) => w(unit),
  priority: ({ priority }, { w }) => w(priorities[priority].name),
  status: ({ status }, { w }) => w(appealStatus[status].staff),
  due: ({ dueAt }) => day(dueAt),
  replied: ({ repliedAt }) => day(repliedAt),
  resolved: ({ resolvedAt }) => day(resolvedAt),
  timing: ({ timing }, { w }) => w(timing && timings[timing]),
  result: ({ result }, { w }) => w(result && closeCodes[result]),
  verdict: ({ verdict }, { w }) => w(verdict && verdicts[verdict]),
  redone: ({ timesReopened }) => String(timesReopened),
}
/** A line in a few words, for a phone. */
export const dueText = ({ dueAt, timing }: LedgerLine, { w }: Speaking) =>
  [dueAt && dateOf(dueAt), w(timing && timings[timing])].filter(Boolean)
