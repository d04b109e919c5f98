import { IsString, Length, Matches } from 'class-validator'
import { says } from '../kit/refusal'
import { peopleLimits } from './people.limits'

export class SignIn {
  @Length(1, peopleLimits.account, { message: says('请填写账号', 'Enter your account') }) account: string
  @Length(1, peopleLimits.passwordMost, { message: says('请填写密码', 'Enter your password') }) password: string
}
export class DemoSignIn {
  @Matches(/^[a-z0-9]{1,32}$/) person: string
}
export class SignInWithWechat {
  /** What `wx.login` gave; good once, for five minutes. */
  @Matches(/^[\w-]{1,128}$/) code: string
}
export class ChangePassword {
  @IsString() @Length(1, peopleLimits.passwordMost) old: string
  @Length(peopleLimits.password, peopleLimits.passwordMost, {
    message: says('密码太简单，请用 10 位以上，混用字和数', 'Too simple: use 10 or more letters and digits'),
  })
  @Matches(/(?=.*\p{L})(?=.*\d)/u, {
    message: says('密码太简单，请用 10 位以上，混用字和数', 'Too simple: use 10 or more letters and digits'),
  })
  password: string
}
