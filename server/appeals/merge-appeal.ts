import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { MergeAppeal } from '@shared/appeals/merge.inputs'
import { activeStatuses, isActive } from '@shared/appeals/appeal.workflow'
import { Refusal } from '@shared/kit/refusal'
import { In, IsNull } from 'typeorm'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { refusalAt } from './appeal-rules'
import { asStaff, standingOf, type Standing } from './appeal.policy'
import { joinSupporters } from './supporters'
import { recordEvent, takeStep } from './take-step'

const day = 86_400_000

/**
 * Two matters are one: this one is closed as merged and stands still, the other goes on for both. One level only, so that no chain and no
 * loop can come about: what was merged takes nothing in, and what others were merged into is not merged itself (`appeal.hasMerged`).
 * Whoever only handles merges what her unit has both of (`appeal.mergeElsewhere`). Refuses `appeal.mergeSelf`, `appeal.masterMissing`,
 * `appeal.masterMerged`, `appeal.masterClosed`, `appeal.mergePrivate`.
 */
export const mergeAppeal = (actor: Actor, id: string, { version, masterId, reason }: MergeAppeal) =>
  transaction(async () => {
    // Both stand still, in one order for all: of two merges crosswise the second finds the first done.
    for (const one of [id, masterId].sort()) await lockOne(Appeal, { id: one })
    const appeal = await takeStep(actor, id, 'merge', version, async (child, standing) => {
      const master = await masterFor(actor, standing, child, masterId)
      return {
        write: {
          ...{ masterId, mergedAt: now(), unmergeUntil: later(appealLimits.unmergeDays * day) },
          ...{ closeCode: 'merged', ratingUntil: null },
        },
        facts: { otherId: masterId, number: master.number, reason },
      }
    })
    await takeIn(actor, appeal, masterId)
    return appeal
  })

async function masterFor(actor: Actor, standing: Standing, child: Appeal, masterId: string): Promise<Appeal> {
  const refuse = (reason: Parameters<typeof refusalAt>[1]) => refusalAt('masterId', reason)
  if (masterId === child.id) throw refuse(appealReasons.mergeSelf)
  const master = await table(Appeal).findOneBy({ id: masterId })
  const there = master?.communityId === child.communityId ? await standingOf(actor, master) : null
  if (!master || !there || !(asStaff(there) || master.visibility === 'public')) throw refuse(appealReasons.masterMissing)
  if (!standing.has('dispatcher') && !there.has('handler')) throw new Refusal(appealReasons.mergeElsewhere)
  if (master.masterId) throw refuse(appealReasons.masterMerged)
  if (!isActive(master.status)) throw refuse(appealReasons.masterClosed)
  if (master.visibility === 'private' && !(await sameHolder(master, child))) throw refuse(appealReasons.mergePrivate)
  return master
}
async function sameHolder(one: Appeal, other: Appeal): Promise<boolean> {
  const holders = await table(AppealHolder).findBy({ appealId: In([one.id, other.id]) })
  const of = ({ id }: Appeal) => holders.flatMap(({ appealId, personId }) => (appealId === id ? [personId] : []))
  return of(one).some(personId => of(other).includes(personId))
}

/** The UPDATE asks again whether it may take one in: where a lock does not reach (Galera's other nodes) it is what decides. */
async function takeIn(actor: Actor, child: Appeal, masterId: string): Promise<void> {
  const open = { id: masterId, masterId: IsNull(), status: In([...activeStatuses]) }
  if (!(await changed(table(Appeal).update(open, { merged: () => 'merged + 1' })))) throw new Refusal(appealReasons.masterClosed)
  const master = await table(Appeal).findOneByOrFail({ id: masterId })
  await recordEvent(master, 'mergedIn', 'staff', actor.id, { facts: { otherId: child.id, number: child.number } })
  await joinSupporters(child, master)
}
