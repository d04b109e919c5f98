import { useEffect } from 'react'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { ApiError, apiWithKey } from '../api'
import type { Loaded } from './use-load'
import { useSubmit, type Submission } from './use-submit'

type Api = ReturnType<typeof apiWithKey>

/**
 * A step on the matter shown: its answer takes the place of what is shown. Whoever was too late sees what it is now, and what she typed
 * stays with her.
 */
export function useAppealStep<A extends unknown[]>(
  shown: Loaded<AppealView>,
  send: (api: Api, appeal: AppealView, ...args: A) => Promise<AppealView>,
  then?: (appeal: AppealView) => void,
): Submission<A> {
  const submission = useSubmit(
    (api, ...args: A) => send(api, shown.data!, ...args),
    appeal => {
      shown.replace(appeal)
      then?.(appeal)
    },
  )
  useMoved(shown, submission.error)
  return submission
}

/** After a conflict: the fresh view that came along, or a look for it. */
export function useMoved<T>(shown: Loaded<T>, error: ApiError | null): void {
  useEffect(() => {
    if (error?.fresh) shown.replace(error.fresh as T)
    else if (error?.status === 409 && error.code !== 'network.sameRequest') void shown.reload()
  }, [error])
}
