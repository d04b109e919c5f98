import type { NeighboursSay } from '@shared/appeals/supporting.views'
import type { Solved } from '@shared/feedback/feedback.views'
import { afterCommit, isSqlite, onceOnly, table } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { forgetAnswers } from '@server/kit/shared-answers'
import { countHomes, homesOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { isOpenToAll } from './appeal.policy'
import { heldBy } from './held-by'

/** Who joined a matter; locked, so that a guest who signs in meanwhile waits, and what is written for her moves along. Inside a transaction. */
async function supportersOf(appealId: string): Promise<string[]> {
  const lock = isSqlite() ? {} : ({ lock: { mode: 'pessimistic_write' } } as const)
  return (await table(AppealSupporter).find({ where: { appealId }, ...lock })).map(({ personId }) => personId)
}

/** Inside a transaction, after somebody joined or left: how many households they come to now. The matter's version stands: it is no step. */
export async function recount({ id, communityId }: Pick<Appeal, 'id' | 'communityId'>): Promise<number> {
  const people = (await table(AppealSupporter).findBy({ appealId: id })).map(({ personId }) => personId)
  const supporters = await countHomes(communityId, people)
  await table(Appeal).update({ id }, { supporters })
  await recountSaid({ id, communityId })
  afterCommit(() => forgetAnswers('appeals.board'))
  return supporters
}

export const nothingSaid = { said: null, saidOf: null, saidAt: null }
/** The same after somebody said whether it is solved, or says nothing any more: of a household what was said last counts. */
export async function recountSaid({ id, communityId }: Pick<Appeal, 'id' | 'communityId'>): Promise<NeighboursSay | null> {
  const { timesReopened: of } = await table(Appeal).findOneByOrFail({ id })
  const rows = await table(AppealSupporter).find({
    where: { appealId: id, saidOf: of },
    order: { saidAt: 'ASC', personId: 'ASC' },
  })
  const homes =
    rows.length > 0
      ? await homesOf(
          communityId,
          rows.map(({ personId }) => personId),
        )
      : new Map<string, string>()
  const last = new Map(rows.map(({ personId, said }) => [homes.get(personId) ?? personId, said]))
  const count = (solved: Solved) => [...last.values()].filter(said => said === solved).length
  const neighboursSay = last.size > 0 ? { of, yes: count('yes'), partly: count('partly'), no: count('no') } : null
  await table(Appeal).update({ id }, { neighboursSay })
  return neighboursSay
}

/**
 * Inside a merge's transaction: those who joined `from`, its holders aside, follow `to` as well and count there. What they joined stays
 * written, so that `partSupporters` takes it apart again.
 */
export async function joinSupporters(from: Pick<Appeal, 'id'>, to: Pick<Appeal, 'id' | 'communityId'>): Promise<void> {
  for (const { personId, since } of await table(AppealSupporter).findBy({ appealId: from.id })) {
    if (await table(AppealHolder).existsBy({ appealId: to.id, personId })) continue
    const row = { appealId: to.id, personId, communityId: to.communityId, fromId: from.id, since, ...nothingSaid }
    await onceOnly(() => table(AppealSupporter).insert(row))
  }
  await recount(to)
}
/** Inside a transaction: the two were not the same after all. Whoever joined `to` herself stays there. */
export async function partSupporters(from: Pick<Appeal, 'id'>, to: Pick<Appeal, 'id' | 'communityId'>): Promise<void> {
  await table(AppealSupporter).delete({ appealId: to.id, fromId: from.id })
  await recount(to)
}

/** Inside a transaction: whoever holds a matter is counted as its filer, not beside her. */
export async function standBack(appealId: string, personId: string): Promise<void> {
  const { affected } = await table(AppealSupporter).delete({ appealId, personId })
  if (affected) await recount(await table(Appeal).findOneByOrFail({ id: appealId }))
}

/** What a guest joined becomes the person's; what both joined she joined once, herself where one of them did. */
export async function mergeSupporters(guestId: string, personId: string): Promise<void> {
  for (const { appealId, communityId, fromId, said, saidOf, saidAt } of await table(AppealSupporter).findBy({
    personId: guestId,
  })) {
    const theirs = { appealId, personId: guestId }
    if (!(await onceOnly(() => table(AppealSupporter).update(theirs, { personId })))) {
      await table(AppealSupporter).delete(theirs)
      const own = { appealId, personId }
      if (fromId === null) await table(AppealSupporter).update(own, { fromId })
      // Of both words the last stands.
      const { saidAt: hers } = await table(AppealSupporter).findOneByOrFail(own)
      if (saidAt && (hers === null || hers < saidAt)) await table(AppealSupporter).update(own, { said, saidOf, saidAt })
    }
    await recount({ id: appealId, communityId })
  }
  for (const { appealId } of await table(AppealSupporter).findBy({ personId }))
    if (await table(AppealHolder).existsBy({ appealId, personId })) await standBack(appealId, personId)
}

/** Who follows it from outside: nobody once it is not public any more, and no holder. Inside a transaction. */
export async function followersOf(appealId: string): Promise<string[]> {
  const appeal = await table(Appeal).findOneBy({ id: appealId })
  if (!appeal || !isOpenToAll(appeal)) return []
  const holders = new Set(await heldBy(appealId))
  return (await supportersOf(appealId)).filter(id => !holders.has(id))
}

/** A household that is told, or told otherwise, changes what its people are counted as. */
on('organisation.homeChanged', 'appeals.recount', async ({ communityId, personId }) => {
  for (const { appealId } of await table(AppealSupporter).findBy({ personId, communityId }))
    await recount({ id: appealId, communityId })
})
