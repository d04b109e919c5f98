import * as inputs from '@shared/people/people.inputs'
import * as staffInputs from '@shared/people/staff.inputs'
import { demoRoutes, peopleRoutes } from '@shared/people/people.routes'
import { serve, takes, type Served } from '@server/kit/endpoint'
import { wechatIsSet } from '@server/kit/wechat'
import { addStaff } from './add-staff'
import { appointStaff } from './appoint-staff'
import { listDemoPeople } from './demo-people'
import { changePassword, listDevices, signOut, signOutDevice } from './devices'
import { endRole } from './end-role'
import { leave, rename } from './leave'
import { viewMe } from './me.view'
import { exportMyData, viewMyData } from './my-data.view'
import './people.holdings'
import { resetPassword } from './reset-password'
import { sendPhoneCode } from './send-phone-code'
import { demoSignIn, signIn } from './sign-in'
import { changePhone, signInWithPhone } from './sign-in-with-phone'
import { signInWithWechat } from './sign-in-with-wechat'
import { listStaff } from './staff.view'
import { smsGateway } from './sms-gateway'

/** What only a demonstration answers is plugged in where the database is one, and said so before anybody asks for it. */
export const peopleEndpoints = (demonstration: boolean): Served[] => [
  ...people(demonstration),
  ...(demonstration ? demoEndpoints : []),
]

const people = (demonstration: boolean) =>
  serve('people', peopleRoutes, {
    me: ({ actor }) => viewMe(actor.id),
    ways: () => Promise.resolve({ phone: smsGateway() !== null, wechat: wechatIsSet(), demo: demonstration }),
    signIn: takes(inputs.SignIn, ({ input, given }) => signIn(input, given), true),
    wechat: takes(inputs.SignInWithWechat, ({ input, given }) => signInWithWechat(input, given), true),
    phoneCode: takes(inputs.SendPhoneCode, ({ input }) => sendPhoneCode(input), true),
    phone: takes(inputs.SignInWithPhone, ({ input, given }) => signInWithPhone(input, given), true),
    signOut: ({ actor, given }) => signOut(actor, given),
    changePassword: takes(inputs.ChangePassword, ({ actor, input, given }) => changePassword(actor, input, given), true),
    devices: ({ actor, given }) => listDevices(actor, given),
    myData: ({ actor }) => viewMyData(actor),
    exportData: ({ actor }) => exportMyData(actor),
    rename: takes(inputs.Rename, ({ actor, input }) => rename(actor, input)),
    changePhone: takes(inputs.SignInWithPhone, ({ actor, input }) => changePhone(actor, input), true),
    leave: takes(inputs.Leave, ({ actor }) => leave(actor)),
    staff: ({ actor, params }) => listStaff(actor, params.id),
    // The answer tells a password: it is kept nowhere, a receipt included.
    addStaff: takes(staffInputs.AddStaff, ({ actor, params, input }) => addStaff(actor, params.id, input), true),
    appoint: takes(staffInputs.AppointStaff, ({ actor, params, input }) => appointStaff(actor, params.id, input)),
    endRole: ({ actor, params }) => endRole(actor, params.id),
    resetPassword: takes(staffInputs.ResetPassword, ({ actor, params, input }) => resetPassword(actor, params.id, input), true),
    signOutDevice: ({ actor, params, given }) => signOutDevice(actor, params.id, given),
  })

const demoEndpoints = serve('demo', demoRoutes, {
  demo: () => listDemoPeople(),
  demoSignIn: takes(inputs.DemoSignIn, ({ input, given }) => demoSignIn(input, given), true),
})
