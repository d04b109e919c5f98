import { get, post } from '../kit/route'
import type { ChangePassword, DemoSignIn, SignIn, SignInWithWechat } from './people.inputs'
import type { DemoPerson, DeviceView, Me, SignedIn } from './people.views'

export const peopleRoutes = {
  me: get('/people/me').by('guest').gives<Me>(),
  signIn: post('/people/sign-in').by('guest').atMost(10, 60).takes<SignIn>().gives<SignedIn>(),
  /** Many phones share one address, and each comes here by itself. */
  wechat: post('/people/wechat').by('guest').atMost(120, 60).takes<SignInWithWechat>().gives<SignedIn>(),
  signOut: post('/people/sign-out').by('resident').gives<{ signedOut: true }>(),
  changePassword: post('/people/password').by('staff').atMost(10, 60).takes<ChangePassword>().gives<{ changed: true }>(),
  devices: get('/people/devices').by('resident').gives<DeviceView[]>(),
  signOutDevice: post('/people/devices/:id/sign-out').by('resident').gives<DeviceView[]>(),
}

/** Served in demonstration mode only. */
export const demoRoutes = {
  demo: get('/people/demo').gives<DemoPerson[]>(),
  demoSignIn: post('/people/demo-sign-in').by('guest').takes<DemoSignIn>().gives<SignedIn>(),
}
