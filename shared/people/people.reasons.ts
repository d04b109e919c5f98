import { reasons } from '../kit/refusal'

export const authReasons = reasons('auth', {
  passwordWrong: [
    'unauthenticated',
    '账号或密码不对，请再试或找管理员重设。',
    'Account or password is wrong; retry or ask an admin.',
  ],
  smsOff: ['unavailable', '短信还没开通，请在微信里打开，或不登录提交。', 'SMS is not set up; open in WeChat or file as guest.'],
  smsFailed: [
    'unavailable',
    '短信没发出去，填的还在，请过一会儿再试。',
    'The message could not be sent; what you typed is here. Try again soon.',
  ],
  codeSent: ['tooMany', '刚发过验证码，{seconds} 秒后可再发。', 'A code was just sent; again in {seconds} s.'],
  codeWrong: ['invalid', '验证码不对，还可再试 {left} 次。', 'Wrong code; {left} tries left.'],
  codeExpired: ['invalid', '验证码过期了，请重新获取一个。', 'The code has expired; ask for a new one.'],
  wechatOff: [
    'missing',
    '这里没有开通微信登录，可不登录浏览和提交。',
    'WeChat sign-in is not set up here; browse and file without it.',
  ],
  wechatCode: ['unauthenticated', '微信登录凭证过期了，请再试一次。', 'The code from WeChat ran out; please try once more.'],
  wechatBlocked: [
    'forbidden',
    '微信提示账号有风险，暂不能登录，可不登录提交或用网页版。',
    'WeChat warns of this account; file without signing in, or use the web page.',
  ],
  wechatFailed: [
    'unavailable',
    '微信登录没成功，可再试，也可不登录浏览。',
    'WeChat sign-in failed; try again or browse without it.',
  ],
})
export const peopleReasons = reasons('people', {
  phoneTaken: [
    'conflict',
    '这个号码已有账号，请用它登录；或先在那边注销。',
    'That number has an account; sign in with it, or delete that one first.',
  ],
  leads: ['conflict', '您还有带队的班次，请先交给别人，再注销。', 'You lead shifts to come; hand them over first, then delete.'],
  hasRoles: [
    'conflict',
    '您还担任工作人员，请管理员先结束角色，再注销。',
    'You still hold roles; ask an admin to end them first, then delete.',
  ],
  missing: ['missing', '没有这台设备，可能已经退出。', 'There is no such device; it may be signed out already.'],
})
export const staffReasons = reasons('staff', {
  missing: ['missing', '没找到，可能不在这个社区任职了。', 'Not found; perhaps no longer of this community.'],
  forbidden: ['forbidden', '这一步请管理员来办。', 'An admin does this.'],
  accountTaken: ['conflict', '这个账号有人用了，请换一个。', 'That account is taken; choose another.'],
  accountUnknown: ['invalid', '没有这个账号，请先开一个。', 'There is no such account; open one first.'],
  unitNeeded: ['invalid', '这个角色要选一个单位。', 'This role needs a unit.'],
  unitIdle: ['invalid', '这个角色管全社区，不选单位。', 'This role is for the whole community; no unit.'],
  held: ['conflict', '这个角色已经有了。', 'That role is held already.'],
  ended: ['conflict', '这个角色已经结束了。', 'That role has ended already.'],
  lastAdmin: ['conflict', '这是最后一位管理员，请先再任命一位。', 'The last admin; appoint another one first.'],
  elsewhere: ['forbidden', '也在别的社区任职，密码请本人改。', 'Works elsewhere too; the password is changed by the person.'],
})
