import { onceOnly, table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'

/** What a guest filed and holds becomes the person's; a matter that both held is held once. */
export async function mergeHolders(guestId: string, personId: string): Promise<void> {
  await table(Appeal).update({ residentId: guestId }, { residentId: personId })
  for (const { appealId } of await table(AppealHolder).findBy({ personId: guestId })) {
    const mine = { appealId, personId: guestId }
    const moved = await onceOnly(() => table(AppealHolder).update(mine, { personId }))
    if (!moved) await table(AppealHolder).delete(mine)
  }
}
