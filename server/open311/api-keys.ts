import { randomBytes } from 'node:crypto'
import { IsNull } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { digest, newId } from '@server/kit/ids'
import { audit } from '@server/people'
import { ApiKey, Open311Settings } from './api-key.entity'

const digestOf = (key: string) => digest('open311', key)

/** A new key for an app, told this once; the one it had, if any, ends with it. */
export const giveKey = (communityId: string, app: string) =>
  transaction(async () => {
    const key = randomBytes(32).toString('base64url')
    const given = { digest: digestOf(key), madeAt: now(), endedAt: null }
    const renew = () => changed(table(ApiKey).update({ communityId, app }, given))
    if (!(await renew()) && !(await onceOnly(() => table(ApiKey).insert({ ...given, id: newId(), communityId, app }))))
      await renew()
    const { id } = await table(ApiKey).findOneByOrFail({ communityId, app })
    await audit('open311.key', null, id)
    return key
  })

/** Ends the key of an app; false if it had none. */
export const endKey = (communityId: string, app: string) =>
  transaction(async () => {
    const held = await table(ApiKey).findOneBy({ communityId, app, endedAt: IsNull() })
    if (held === null || !(await changed(table(ApiKey).update({ id: held.id, endedAt: IsNull() }, { endedAt: now() }))))
      return false
    await audit('open311.keyEnded', null, held.id)
    return true
  })

/** Switches on or off that other apps may file in a community. It is off until somebody does. */
export const allowWriting = (communityId: string, writing: boolean) =>
  transaction(async () => {
    const rows = table(Open311Settings)
    const set = () => changed(rows.update({ communityId }, { writing }))
    if (!(await set()) && !(await onceOnly(() => rows.insert({ communityId, writing })))) await set()
    await audit(writing ? 'open311.writingOn' : 'open311.writingOff', null, communityId)
  })

/** The app whose key this is. Refuses `open311.keyNeeded`, `open311.writingOff` where the community did not switch it on, `open311.keyWrong`. */
export async function appOf(communityId: string, key: string | undefined): Promise<ApiKey> {
  if (key === undefined) throw new Refusal(open311Reasons.keyNeeded)
  if (!(await table(Open311Settings).existsBy({ communityId, writing: true }))) throw new Refusal(open311Reasons.writingOff)
  const held = await table(ApiKey).findOneBy({ communityId, digest: digestOf(key), endedAt: IsNull() })
  if (!held) throw new Refusal(open311Reasons.keyWrong)
  return held
}
