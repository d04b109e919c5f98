import { reasons } from '../kit/refusal'

export const authReasons = reasons('auth', {
  passwordWrong: [
    'unauthenticated',
    '账号或密码不对，请再试或找管理员重设。',
    'Account or password is wrong; retry or ask an admin.',
  ],
})
export const peopleReasons = reasons('people', {
  missing: ['missing', '没有这台设备，可能已经退出。', 'There is no such device; it may be signed out already.'],
})
