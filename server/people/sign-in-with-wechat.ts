import { Refusal, kitReasons } from '@shared/kit/refusal'
import type { SignInWithWechat } from '@shared/people/people.inputs'
import { authReasons } from '@shared/people/people.reasons'
import type { SignedIn } from '@shared/people/people.views'
import { now } from '@server/kit/clock'
import { onceOnly, table, transaction } from '@server/kit/database'
import type { Credentials } from '@server/kit/identify'
import { digest, newId } from '@server/kit/ids'
import { WechatError, askWechat, wechatIsSet } from '@server/kit/wechat'
import { addPerson } from './appoint'
import { beginSession } from './sign-in'
import { WechatAccount } from './wechat-account.entity'

interface Identity {
  openid: string
  unionid: string | null
}
const backOff = { retryAfter: 60 }
const soon = { retryAfter: 2 }

/**
 * A code of `wx.login` for a session; a WeChat account that was never here becomes a resident without a name. Refuses `auth.wechatOff`
 * where no mini-program is set up, `auth.wechatCode` for a code that is used or too old, `auth.wechatBlocked` for whom WeChat warns of,
 * `limit.tooFast` for whom it slows down, and `auth.wechatFailed` when it does not answer.
 */
export async function signInWithWechat({ code }: SignInWithWechat, given: Credentials): Promise<SignedIn> {
  if (!wechatIsSet()) throw new Refusal(authReasons.wechatOff)
  const identity = await identify(code)
  return transaction(async () => beginSession(await personOf(identity), given))
}

/** Who stands behind a code. https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session */
async function identify(code: string): Promise<Identity> {
  const told = await askWechat('/sns/jscode2session', { js_code: code, grant_type: 'authorization_code' }).catch(heard)
  const { openid, unionid } = told
  if (!isName(openid)) throw new Refusal(authReasons.wechatFailed, soon)
  return { openid, unionid: isName(unionid) ? unionid : null }
}
const isName = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,64}$/.test(text)

function heard(error: unknown): never {
  if (!(error instanceof WechatError)) throw error
  switch (error.code) {
    case -1:
      throw new Refusal(authReasons.wechatFailed, soon)
    case 40029:
    case 40163:
      throw new Refusal(authReasons.wechatCode)
    case 40226:
      throw new Refusal(authReasons.wechatBlocked)
    case 45011:
      throw new Refusal(kitReasons.tooMany, backOff)
    default:
      // The operator's: appid, secret or this machine's address is not what WeChat knows.
      throw error
  }
}

/** Two that come at once with the same account meet at its key: one makes the person, the other finds her. */
async function personOf({ openid, unionid }: Identity): Promise<string> {
  const accounts = table(WechatAccount)
  const id = digest('wechat', openid)
  const known = await accounts.findOneBy({ id })
  if (known) {
    if (unionid && known.unionid !== unionid) await accounts.update({ id }, { unionid })
    return known.personId
  }
  const personId = newId()
  const made = await onceOnly(() => accounts.insert({ id, openid, unionid, personId, createdAt: now() }))
  if (!made) return (await accounts.findOneByOrFail({ id })).personId
  return addPerson({ name: null, nameEn: null, account: null, passwordHash: null }, 'resident', personId)
}
