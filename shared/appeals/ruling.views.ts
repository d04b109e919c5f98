/** How it stands with the review of a decline: she may still ask, a supervisor rules by then, it was looked at again and stays declined. */
export type ReviewView =
  | { state: 'open'; until: string }
  /** `words`: hers; for herself and staff. */
  | { state: 'asked'; by: string; words: string | null }
  | { state: 'upheld'; reason: string }
/** On the long list: what is missing, since when, and when it is looked at again. */
export interface ListView {
  need: string
  since: string
  reviewAt: string
}
