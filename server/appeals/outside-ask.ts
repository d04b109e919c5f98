import { randomBytes } from 'node:crypto'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import { later, now } from '@server/kit/clock'
import { changed, table } from '@server/kit/database'
import { digest, newId } from '@server/kit/ids'
import { OutsideAsk } from './outside-ask.entity'

type Asked = Omit<OutsideAsk, 'id' | 'keyDigest' | 'linkUntil' | 'open' | 'ended'>
const keyDigest = (key: string) => digest('outside', key)

/** Writes down what is asked, and makes its link: gives the secret, 256 bit, of which only a digest is kept. */
export async function openAsk(asked: Asked): Promise<string> {
  const key = randomBytes(32).toString('base64url')
  const linkUntil = later(appealLimits.linkDays * 86_400_000)
  await table(OutsideAsk).insert({ ...asked, id: newId(), keyDigest: keyDigest(key), linkUntil, open: 'open', ended: null })
  return key
}

export const askOf = (appealId: string) => table(OutsideAsk).findOneBy({ appealId, open: 'open' })

/** Its link opens nothing any more, and says why. */
export const endAsk = (appealId: string, ended: NonNullable<OutsideAsk['ended']>) =>
  changed(table(OutsideAsk).update({ appealId, open: 'open' }, { open: null, ended }))

/**
 * What the link with this secret asks. Refuses `appeal.linkMissing`, `appeal.linkUsed`, `appeal.linkWithdrawn` and, when the party's date or
 * the link's own is over, `appeal.linkExpired`.
 */
export async function askBehind(key: string): Promise<OutsideAsk> {
  const ask = await table(OutsideAsk).findOneBy({ keyDigest: keyDigest(key) })
  if (!ask) throw new Refusal(appealReasons.linkMissing)
  if (ask.ended === 'answered') throw new Refusal(appealReasons.linkUsed)
  if (ask.ended === 'withdrawn') throw new Refusal(appealReasons.linkWithdrawn)
  if (ask.ended === 'late' || ask.linkUntil < now() || ask.dueAt < now()) throw new Refusal(appealReasons.linkExpired)
  return ask
}
