import * as inputs from '@shared/activities/activity.inputs'
import { activityReasons } from '@shared/activities/activity.reasons'
import { activityRoutes } from '@shared/activities/activity.routes'
import type { ActivityView, Attended } from '@shared/activities/activity.views'
import { PageQuery } from '@shared/kit/page.inputs'
import { Refusal } from '@shared/kit/refusal'
import { worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { Activity } from './activity.entity'
import { activityCards } from './activity-cards.view'
import { viewActivity } from './activity.view'
import './activity.holdings'
import { acceptOffer, declineOffer } from './answer-offer'
import { attend, markAttendance } from './attend'
import { cancelActivity, editActivity, handOverActivity } from './change-activity'
import { listLeaders } from './leaders'
import { leaveShift } from './leave-shift'
import { listActivities, listDesk, listMine } from './list-activities'
import { mergeSignUps } from './merge-sign-ups'
import { publishActivity } from './publish-activity'
import { readActivity } from './read-activity'
import { readCode, readRoster } from './roster'
import { setCapacity } from './set-capacity'
import { signUp } from './sign-up'
import { readHistory } from './sign-up-history'
import type { Attendance } from './sign-up.entity'

whenMerged(mergeSignUps)

const view = async (activityId: string, actor: Actor): Promise<ActivityView> =>
  viewActivity(await readActivity(activityId), actor)
const viewAttendance = async ({ activityId, shiftId, inAt, outAt }: Attendance): Promise<Attended> => ({
  ...{ shiftId, title: (await table(Activity).findOneByOrFail({ id: activityId })).title },
  ...{ checkedInAt: inAt.toISOString(), checkedOutAt: outAt?.toISOString() ?? null },
})

export const activityEndpoints = serve('activities', activityRoutes, {
  list: takes(inputs.ListActivities, async ({ actor, input }) => {
    const { items, next } = await listActivities(input)
    return { items: await activityCards(items, actor), next }
  }),
  mine: takes(inputs.ListMySignUps, ({ actor, input }) => listMine(actor, input)),
  desk: takes(inputs.ListActivityDesk, ({ actor, input }) => listDesk(actor, input)),
  leaders: takes(inputs.ListLeaders, ({ actor, input: { communityId } }) => {
    if (!worksIn(actor, communityId)) throw new Refusal(activityReasons.missing)
    return listLeaders(communityId)
  }),
  show: ({ actor, params }) => view(params.id, actor),

  publish: takes(inputs.PublishActivity, async ({ actor, input }) => viewActivity(await publishActivity(actor, input), actor)),
  edit: takes(inputs.EditActivity, async ({ actor, params, input }) =>
    viewActivity(await editActivity(actor, params.id, input), actor),
  ),
  cancel: takes(inputs.CancelActivity, async ({ actor, params, input }) =>
    viewActivity(await cancelActivity(actor, params.id, input), actor),
  ),
  handOver: takes(inputs.HandOverActivity, async ({ actor, params, input }) =>
    viewActivity(await handOverActivity(actor, params.id, input), actor),
  ),
  setCapacity: takes(inputs.SetCapacity, async ({ actor, params, input }) =>
    viewActivity(await setCapacity(actor, params.id, input), actor),
  ),

  signUp: takes(inputs.SignUp, async ({ actor, params, input }) => viewActivity(await signUp(actor, params.id, input), actor)),
  accept: async ({ actor, params }) => view(await acceptOffer(actor, params.id), actor),
  decline: async ({ actor, params }) => view(await declineOffer(actor, params.id), actor),
  leave: takes(inputs.CancelSignUp, async ({ actor, params, input }) => view(await leaveShift(actor, params.id, input), actor)),

  roster: ({ actor, params }) => readRoster(actor, params.id),
  history: takes(PageQuery, ({ actor, params, input }) => readHistory(actor, params.id, input)),
  code: ({ actor, params }) => readCode(actor, params.id),
  attend: takes(inputs.Attend, async ({ actor, params, input: { way, code } }) =>
    viewAttendance(await attend(actor, params.id, way, { code })),
  ),
  attendByDigits: takes(inputs.AttendByDigits, async ({ actor, params, input: { way, digits } }) =>
    viewAttendance(await attend(actor, params.id, way, { digits })),
  ),
  mark: takes(inputs.MarkAttendance, async ({ actor, params, input: { way } }) =>
    readRoster(actor, (await markAttendance(actor, params.id, way)).id),
  ),
})
