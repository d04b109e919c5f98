import { LessThan, LessThanOrEqual } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { SendPhoneCode } from '@shared/people/people.inputs'
import { phoneLimits } from '@shared/people/people.limits'
import { authReasons } from '@shared/people/people.reasons'
import type { CodeSent } from '@shared/people/people.views'
import { later, now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { log } from '@server/kit/log'
import { spend } from '@server/kit/rate'
import { PhoneCode } from './phone.entity'
import { codeDigest, newCode, phoneDigest } from './phone-secrets'
import { smsGateway } from './sms-gateway'

const second = 1000

/**
 * Sends a code to a number, whoever it belongs to and whether anybody knows it here. Refuses `auth.smsOff` where nothing can send,
 * `auth.codeSent` within a minute of the last one, `limit.tooFast` for too many in an hour, and `auth.smsFailed` when the gateway did
 * not take the message: that code is good for nothing, and another may be asked for at once.
 */
export async function sendPhoneCode({ phone }: SendPhoneCode): Promise<CodeSent> {
  const gateway = smsGateway()
  if (!gateway) throw new Refusal(authReasons.smsOff)
  const id = phoneDigest(phone)
  await spend('people.phoneCode.phone', phoneLimits.codesOfAPhone, [id])
  const attempt = newId()
  await transaction(() => reserve(id, attempt))
  const code = newCode()
  const text = `【邻里】验证码 ${code}，${phoneLimits.minutes} 分钟内有效。Linli code ${code}, good for ${phoneLimits.minutes} minutes.`
  // Outside any transaction: a gateway may take seconds.
  const taken = await gateway.send(phone, text).then(
    () => true,
    (error: unknown) => {
      log('warn', 'the SMS gateway did not take a message', error)
      return false
    },
  )
  if (!taken) {
    await transaction(() => table(PhoneCode).delete({ id, attempt }))
    throw new Refusal(authReasons.smsFailed, { retryAfter: 5 })
  }
  await transaction(() => changed(table(PhoneCode).update({ id, attempt }, { code: codeDigest(phone, code) })))
  return { againIn: phoneLimits.againSeconds }
}

/** Takes the number's one place; whatever was sent before is good for nothing from here on. */
async function reserve(id: string, attempt: string): Promise<void> {
  const fresh = { attempt, code: null, sentAt: now(), endsAt: later(phoneLimits.minutes * 60 * second), tries: 0 }
  const old = { id, sentAt: LessThanOrEqual(later(-phoneLimits.againSeconds * second)) }
  if (await changed(table(PhoneCode).update(old, fresh))) return
  if (await onceOnly(() => table(PhoneCode).insert({ id, ...fresh }))) return
  const held = await table(PhoneCode).findOneBy({ id })
  const seconds = held ? Math.ceil((held.sentAt.getTime() - now().getTime()) / second) + phoneLimits.againSeconds : 1
  throw new Refusal(authReasons.codeSent, { retryAfter: Math.max(1, seconds) })
}

/** Sweeps codes that ended. */
export const forgetPhoneCodes = () => transaction(() => table(PhoneCode).delete({ endsAt: LessThan(now()) }))
