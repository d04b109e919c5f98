import type { ClosedCategory } from '@shared/terms/term.views'
import { api } from '../api'
import { useLoad } from './use-load'

const none: readonly ClosedCategory[] = []

/** Kinds of matters that a community does not take any more; none where that is not known, for the server refuses them as well. */
export const useClosed = (communityId: string | undefined): readonly ClosedCategory[] =>
  useLoad(() => api.terms.closed({ communityId: communityId! }), [communityId], communityId !== undefined).data ?? none
