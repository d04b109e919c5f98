import { IsNull, Not } from 'typeorm'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { AppealView } from '@shared/appeals/appeal.views'
import { isActive } from '@shared/appeals/appeal.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { asking, marks, type Asked } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { isOpenToAll, mayRead, standingOf } from './appeal.policy'
import { nothingSaid, recount } from './supporters'

/** The matter as it stands, locked; or `appeal.missing` also to those who see it though it is not public, `appeal.supportOwn` to its holders. */
export async function lockPublic(id: string, actor: Actor): Promise<Appeal> {
  const appeal = await lockOne(Appeal, { id })
  const standing = appeal ? await standingOf(actor, appeal) : new Set<never>()
  mayRead(standing, appeal)
  if (standing.has('holder')) throw new Refusal(appealReasons.supportOwn)
  if (!isOpenToAll(appeal)) throw new Refusal(appealReasons.missing)
  return appeal
}

/**
 * Whoever met the same says so, once, and hears of it from then on. Refuses `appeal.missing` where it is not public, `appeal.supportOwn`
 * to its holders, `appeal.forbidden` to staff, who are no household there, `appeal.closed` when it is over, `appeal.supportTwice`.
 */
export const supportAppeal = (actor: Actor, id: string) =>
  transaction(async () => {
    const appeal = await lockPublic(id, actor)
    if (actor.kind === 'staff') throw new Refusal(appealReasons.forbidden)
    if (!isActive(appeal.status)) throw new Refusal(appealReasons.supportLate)
    const { communityId } = appeal
    const row = { appealId: id, personId: actor.id, communityId, fromId: null, since: now(), ...nothingSaid }
    const joined =
      (await onceOnly(() => table(AppealSupporter).insert(row))) ||
      // Came with a matter that was merged into this one: now she joins it herself.
      (await changed(
        table(AppealSupporter).update({ appealId: id, personId: actor.id, fromId: Not(IsNull()) }, { fromId: null }),
      ))
    if (!joined) throw new Refusal(appealReasons.supportTwice)
    return Object.assign(appeal, { supporters: await recount(appeal) })
  })

/** What of these she follows, by herself or with one that was merged into it, to be asked for together with others. */
export const askingJoined = ({ id, kind }: Actor, appealIds: string[]): Asked<AppealSupporter> | null =>
  kind !== 'staff' && id !== '' && appealIds.length > 0
    ? asking(AppealSupporter, `x.personId = ? AND x.appealId IN (${marks(appealIds)})`, [id, ...appealIds])
    : null
/** Whether whoever looks from outside may join it, has joined it, or neither. */
export function supportFor(actor: Actor, { id, status }: Appeal, joined: AppealSupporter[]): AppealView['support'] {
  if (actor.kind === 'staff') return null
  if (joined.some(({ appealId, fromId }) => appealId === id && fromId === null)) return 'joined'
  return isActive(status) ? 'open' : null
}

/** She does not follow it any more; nothing happens where she did not. */
export const leaveAppeal = (actor: Actor, id: string) =>
  transaction(async () => {
    const appeal = await lockPublic(id, actor)
    await table(AppealSupporter).delete({ appealId: id, personId: actor.id })
    return Object.assign(appeal, { supporters: await recount(appeal) })
  })
