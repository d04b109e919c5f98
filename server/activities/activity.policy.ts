import { activityReasons } from '@shared/activities/activity.reasons'
import { nextActivityStatus } from '@shared/activities/activity.workflow'
import type { ActivityCan } from '@shared/activities/activity.views'
import { Refusal } from '@shared/kit/refusal'
import type { RoleName } from '@shared/people/people.views'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { Activity } from './activity.entity'

const publishing = [
  ...(['dispatcher', 'supervisor', 'handler', 'gridWorker', 'buildingLead', 'partner', 'admin'] as const),
] satisfies RoleName[]

/** May publish and lead here: whoever works in the community, but for those who only look. */
export const mayPublish = ({ kind, roles }: Actor, communityId: string) =>
  kind === 'staff' && roles.some(held => held.communityId === communityId && (publishing as RoleName[]).includes(held.role))
/** Roles whose holders may lead. */
export const leadingRoles: readonly RoleName[] = publishing

/** Its leader, whoever published it, and the community's desk. */
export const runs = (
  actor: Actor,
  { communityId, leaderId, publishedBy }: Pick<Activity, 'communityId' | 'leaderId' | 'publishedBy'>,
) =>
  actor.kind === 'staff' &&
  (actor.id === leaderId || actor.id === publishedBy || holdsFor(actor, communityId, 'dispatcher', 'supervisor', 'admin'))

/** Refuses `activity.missing` where there is none, `activity.forbidden` to whoever may only see it. */
export function mayRun(actor: Actor, activity: Activity | null): asserts activity is Activity {
  if (!activity) throw new Refusal(activityReasons.missing)
  if (!runs(actor, activity)) throw new Refusal(activityReasons.forbidden)
}

/** The steps open to her now: what has begun is not edited or called off. */
export const stepsOpenTo = (actor: Actor, activity: Activity): ActivityCan[] =>
  runs(actor, activity)
    ? (['edit', 'cancel', 'handOver'] as const).filter(
        step => nextActivityStatus(activity.status, step) !== null && (step === 'handOver' || activity.endsAt > now()),
      )
    : []
