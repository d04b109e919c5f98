import { activityReasons } from '@shared/activities/activity.reasons'
import type { ActivityStep } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, lockOne, table } from '@server/kit/database'
import { Activity } from './activity.entity'
import { mayRun } from './activity.policy'
import { viewActivity } from './activity.view'

/** Lock → authorize → take the step → write; refuses `activity.stale`, with the fresh view, to whoever looked at an older version. */
export async function takeActivityStep(
  actor: Actor,
  id: string,
  step: Exclude<ActivityStep, 'settle'>,
  version: number,
  decide: (activity: Activity) => Promise<Partial<Activity>> | Partial<Activity>,
): Promise<Activity> {
  const activity = await lockOne(Activity, { id })
  mayRun(actor, activity)
  const stale = async () =>
    new Refusal(activityReasons.stale, { fresh: await viewActivity(await table(Activity).findOneByOrFail({ id }), actor) })
  if (activity.version !== version) throw await stale()
  activity.take(step)
  const write = { ...(await decide(activity)), status: activity.status, version: version + 1 }
  if (!(await changed(table(Activity).update({ id, version }, write)))) throw await stale()
  return Object.assign(activity, write)
}
