import { appealLimits } from '@shared/appeals/appeal.limits'
import { declineReasons } from '@shared/appeals/decline-reasons'
import { extensionReasons } from '@shared/appeals/extension-reasons'
import { returnReasons } from '@shared/appeals/return-reasons'
import { words, type Words } from '@shared/kit/words'

const named = new Map<string, Words>([
  ...Object.entries(declineReasons).map(([key, { reason }]) => [key, reason] as const),
  ...Object.entries(returnReasons),
  ...Object.entries(extensionReasons),
  ['late', words(`超期 ${appealLimits.superviseDays} 个工作日`, `${appealLimits.superviseDays} working days late`)],
  ['urged', words(`居民催了 ${appealLimits.urges} 次`, `nudged ${appealLimits.urges} times`)],
])

/** What an event keeps as its reason: a key of one of the tables, else what somebody wrote, shown as it stands. */
export const reasonWords = (reason: string | null | undefined): Words =>
  named.get(reason ?? '') ?? words(reason ?? '', reason ?? '')
