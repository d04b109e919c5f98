import { Transform } from 'class-transformer'
import { Equals, IsString, Length, Matches } from 'class-validator'
import { says } from '../kit/refusal'
import { peopleLimits, phoneLimits } from './people.limits'

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
const tidy = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)
export class SendPhoneCode {
  @Matches(/^1\d{10}$/, {
    message: says('请填 11 位手机号，不会给别人看', 'Enter an 11-digit mobile number; nobody else sees it'),
  })
  phone: string
}
export class SignInWithPhone extends SendPhoneCode {
  @Matches(/^\d{6}$/, { message: says('请填短信里的 6 位数字', 'Enter the 6 digits of the message') }) code: string
  /** The version of the wording that she agreed to. */
  @Equals(phoneLimits.consent, { message: says('要同意说明才能用手机号登录', 'Signing in by phone needs your consent') })
  consent: number
}
export class Rename {
  @Transform(tidy)
  @Length(1, peopleLimits.name, {
    message: says('请填称呼，不超过 $constraint2 字', 'Enter a name, up to $constraint2 characters'),
  })
  @Matches(/^[\p{L}\p{N}\p{M} .·'-]+$/u, { message: says('称呼只用字、数字和空格', 'Use letters, digits and spaces only') })
  name: string
}
export class Leave {
  @Equals(true) confirmed: boolean
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
