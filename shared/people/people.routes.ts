import { get, post } from '../kit/route'
import type * as inputs from './people.inputs'
import type * as staffInputs from './staff.inputs'
import type * as views from './people.views'

export const peopleRoutes = {
  me: get('/people/me').by('guest').gives<views.Me>(),
  signIn: post('/people/sign-in').by('guest').atMost(10, 60).takes<inputs.SignIn>().gives<views.SignedIn>(),
  /** Many phones share one address, and each comes here by itself. */
  wechat: post('/people/wechat').by('guest').atMost(120, 60).takes<inputs.SignInWithWechat>().gives<views.SignedIn>(),
  ways: get('/people/ways').gives<views.SignInWays>(),
  phoneCode: post('/people/phone-code').by('guest').atMost(10, 600).takes<inputs.SendPhoneCode>().gives<views.CodeSent>(),
  phone: post('/people/phone-sign-in').by('guest').atMost(20, 600).takes<inputs.SignInWithPhone>().gives<views.SignedIn>(),
  signOut: post('/people/sign-out').by('resident').gives<{ signedOut: true }>(),
  changePassword: post('/people/password').by('staff').atMost(10, 60).takes<inputs.ChangePassword>().gives<{ changed: true }>(),
  devices: get('/people/devices').by('resident').gives<views.DeviceView[]>(),
  myData: get('/people/data').by('guest').gives<views.MyData>(),
  exportData: get('/people/data/export').by('guest').atMost(10, 600).gives<views.DataExport>(),
  rename: post('/people/name').by('resident').takes<inputs.Rename>().gives<views.MyData>(),
  changePhone: post('/people/data/phone').by('resident').atMost(20, 600).takes<inputs.SignInWithPhone>().gives<views.MyData>(),
  leave: post('/people/leave').by('guest').takes<inputs.Leave>().gives<{ left: true }>(),
  /** For an admin: who works in her community, and as what. */
  staff: get('/people/communities/:id/staff').by('staff').gives<views.Colleague[]>(),
  /** An account for a colleague, with her first role and a password told once. */
  addStaff: post('/people/communities/:id/staff')
    .by('staff')
    .atMost(30, 600)
    .takes<staffInputs.AddStaff>()
    .gives<views.PasswordGiven>(),
  /** One more role, or a first one for somebody who has an account from elsewhere. */
  appoint: post('/people/communities/:id/roles')
    .by('staff')
    .atMost(60, 600)
    .takes<staffInputs.AppointStaff>()
    .gives<views.Colleague>(),
  endRole: post('/people/roles/:id/end').by('staff').gives<views.Colleague[]>(),
  resetPassword: post('/people/staff/:id/password')
    .by('staff')
    .atMost(30, 600)
    .takes<staffInputs.ResetPassword>()
    .gives<views.PasswordGiven>(),
  signOutDevice: post('/people/devices/:id/sign-out').by('resident').gives<views.DeviceView[]>(),
}

/** Served in demonstration mode only. */
export const demoRoutes = {
  demo: get('/people/demo').gives<views.DemoPerson[]>(),
  demoSignIn: post('/people/demo-sign-in').by('guest').takes<inputs.DemoSignIn>().gives<views.SignedIn>(),
}
