import type { CommitmentView } from '@shared/appeals/commitment.views'
import { inOrder } from '@server/kit/ask-together'
import type { Audience } from './appeal-event.view'
import type { Commitment } from './commitment.entity'

/** One of them for whoever looks: everybody else reads by when, and what became of it. */
export function viewCommitment({ id, state, day, text, said, endedAt }: Commitment, as: Audience): CommitmentView {
  const inside = as !== 'public'
  return {
    ...{ id, state, day, text: inside ? text : null },
    ...{ said: inside ? said : null, endedAt: endedAt?.toISOString() ?? null },
  }
}

/** Those of one matter, the newest first. */
export const viewCommitments = (commitments: Commitment[], as: Audience): CommitmentView[] =>
  inOrder(commitments, 'id')
    .reverse()
    .map(one => viewCommitment(one, as))
