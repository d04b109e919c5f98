import type { Words } from '../kit/words'
import type { AppealKind } from './appeal.limits'
import table from './decline-reasons.json'

/** Why a matter is not for the community, and where the person is sent; `{number}` is the matter's own or another's. */
interface DeclineReason {
  kinds: (AppealKind | 'any')[]
  reason: Words
  whereToGo: Words
}
export const declineReasons = table as Record<string, DeclineReason>
