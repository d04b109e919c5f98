import { useEffect } from 'react'
import type { ActivityView } from '@shared/activities/activity.views'
import type { apiWithKey } from '../api'
import type { Loaded } from './use-load'
import { useSubmit } from './use-submit'

type Api = ReturnType<typeof apiWithKey>

/**
 * A step whose answer takes the place of what is shown. Whoever was too late sees how it stands now, beside what she was told; what she
 * typed stays with her.
 */
export function useActivityStep<A extends unknown[]>(
  shown: Loaded<ActivityView>,
  send: (api: Api, ...args: A) => Promise<ActivityView>,
  then?: (activity: ActivityView) => void,
) {
  const step = useSubmit(send, (activity: ActivityView) => {
    shown.replace(activity)
    then?.(activity)
  })
  useEffect(() => {
    if (step.error?.status === 409 && step.error.code !== 'network.sameRequest') void shown.reload()
  }, [step.error])
  return step
}
