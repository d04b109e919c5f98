import { IsNull, Not } from 'typeorm'
import { onceOnly, table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'

/** What a guest filed and holds becomes the person's; a matter that both held is held once, a draft that both filed is the person's. */
export async function mergeHolders(guestId: string, personId: string): Promise<void> {
  const drafts = await table(Appeal).find({
    select: { id: true, draftKey: true },
    where: { residentId: guestId, draftKey: Not(IsNull()) },
  })
  for (const { id, draftKey } of drafts)
    if (await table(Appeal).existsBy({ residentId: personId, draftKey: draftKey! }))
      await table(Appeal).update({ id }, { draftKey: null })
  await table(Appeal).update({ residentId: guestId }, { residentId: personId })
  for (const { appealId } of await table(AppealHolder).findBy({ personId: guestId })) {
    const mine = { appealId, personId: guestId }
    const moved = await onceOnly(() => table(AppealHolder).update(mine, { personId }))
    if (!moved) await table(AppealHolder).delete(mine)
  }
}
