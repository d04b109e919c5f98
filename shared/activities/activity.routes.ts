import { get, post, step } from '../kit/route'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type * as input from './activity.inputs'
import type {
  ActivityCard,
  ActivityView,
  Attended,
  CheckInCode,
  DeskActivityCard,
  LeaderView,
  MySignUpCard,
  Roster,
  SignUpEventView,
} from './activity.views'

export const activityRoutes = {
  list: get('/activities').by('guest').takes<input.ListActivities>().gives<Page<ActivityCard>>(),
  mine: get('/activities/mine').by('guest').takes<input.ListMySignUps>().gives<Page<MySignUpCard>>(),
  desk: get('/activities/desk').by('staff').takes<input.ListActivityDesk>().gives<Page<DeskActivityCard>>(),
  /** Who may lead one here. */
  leaders: get('/activities/leaders').by('staff').takes<input.ListLeaders>().gives<LeaderView[]>(),
  show: get('/activities/:id').by('guest').gives<ActivityView>(),

  publish: post('/activities').by('staff').takes<input.PublishActivity>().gives<ActivityView>(),
  edit: step('/activities/:id/edit').by('staff').takes<input.EditActivity>().gives<ActivityView>(),
  cancel: step('/activities/:id/cancel').by('staff').takes<input.CancelActivity>().gives<ActivityView>(),
  handOver: step('/activities/:id/hand-over').by('staff').takes<input.HandOverActivity>().gives<ActivityView>(),
  /** More places ask those who wait; fewer than are taken are refused. */
  setCapacity: post('/activities/slots/:id/capacity').by('staff').takes<input.SetCapacity>().gives<ActivityView>(),

  /** For a place in one role and shift; where none is left, for a turn on its waiting list. */
  signUp: post('/activities/slots/:id/sign-up').by('guest').takes<input.SignUp>().gives<ActivityView>(),
  accept: post('/activities/sign-ups/:id/accept').by('guest').gives<ActivityView>(),
  decline: post('/activities/sign-ups/:id/decline').by('guest').gives<ActivityView>(),
  leave: post('/activities/sign-ups/:id/cancel').by('guest').takes<input.CancelSignUp>().gives<ActivityView>(),

  roster: get('/activities/shifts/:id/roster').by('staff').gives<Roster>(),
  /** Who signed up, waited, moved up and left, the newest first; for whoever runs it. */
  history: get('/activities/shifts/:id/history').by('staff').takes<PageQuery>().gives<Page<SignUpEventView>>(),
  code: get('/activities/shifts/:id/code').by('staff').gives<CheckInCode>(),
  attend: post('/activities/shifts/:id/attend').by('guest').takes<input.Attend>().gives<Attended>(),
  /** Six digits can be guessed: 30 tries in five minutes leave one in a thousand over a whole afternoon. */
  attendByDigits: post('/activities/shifts/:id/attend-by-digits')
    .by('guest')
    .atMost(30, 300)
    .takes<input.AttendByDigits>()
    .gives<Attended>(),
  mark: post('/activities/sign-ups/:id/mark').by('staff').takes<input.MarkAttendance>().gives<Roster>(),
}
