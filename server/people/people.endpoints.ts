import { ChangePassword, DemoSignIn, SignIn, SignInWithWechat } from '@shared/people/people.inputs'
import { demoRoutes, peopleRoutes } from '@shared/people/people.routes'
import { serve, takes } from '@server/kit/endpoint'
import { listDemoPeople } from './demo-people'
import { changePassword, listDevices, signOut, signOutDevice } from './devices'
import { viewMe } from './me.view'
import { demoSignIn, signIn } from './sign-in'
import { signInWithWechat } from './sign-in-with-wechat'

export const peopleEndpoints = serve('people', peopleRoutes, {
  me: ({ actor }) => viewMe(actor.id),
  signIn: takes(SignIn, ({ input, given }) => signIn(input, given), true),
  wechat: takes(SignInWithWechat, ({ input, given }) => signInWithWechat(input, given), true),
  signOut: ({ actor, given }) => signOut(actor, given),
  changePassword: takes(ChangePassword, ({ actor, input, given }) => changePassword(actor, input, given), true),
  devices: ({ actor, given }) => listDevices(actor, given),
  signOutDevice: ({ actor, params, given }) => signOutDevice(actor, params.id, given),
})

/** Plugged in where the database is a demonstration, and nowhere else. */
export const demoEndpoints = serve('demo', demoRoutes, {
  demo: () => listDemoPeople(),
  demoSignIn: takes(DemoSignIn, ({ input, given }) => demoSignIn(input, given), true),
})
