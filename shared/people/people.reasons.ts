import { reasons } from '../kit/refusal'

export const authReasons = reasons('auth', {
  passwordWrong: [
    'unauthenticated',
    '账号或密码不对，请再试或找管理员重设。',
    'Account or password is wrong; retry or ask an admin.',
  ],
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
  missing: ['missing', '没有这台设备，可能已经退出。', 'There is no such device; it may be signed out already.'],
})
