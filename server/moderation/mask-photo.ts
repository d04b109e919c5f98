import { Refusal } from '@shared/kit/refusal'
import type { MaskPhoto } from '@shared/moderation/moderation.inputs'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import { layMasked, replaceByMasked, type LyingMasked } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { audit } from '@server/people'
import { Moderation } from './moderation.entity'
import { mayTake, standingOf } from './moderation.policy'
import { viewCard } from './moderation.view'
import { subjectOf } from './subjects'
import { nobody } from './take-moderation-step'

export type PreparedMask = MaskPhoto & { masked: LyingMasked | null }

const holds = async ({ subjectType, subjectId }: Moderation, photoId: string) =>
  (await subjectOf(subjectType).read([subjectId])).get(subjectId)?.photos.some(({ id }) => id === photoId) ?? false

/** Outside any transaction: paints the masked picture, for whoever may mask this photo. Refuses what `layMasked` refuses. */
export async function prepareMask(actor: Actor, id: string, input: MaskPhoto): Promise<PreparedMask> {
  const row = await table(Moderation).findOneBy({ id })
  mayTake(row ? await standingOf(actor, row) : nobody, 'mask', row)
  const masked = (await holds(row, input.photoId)) ? await layMasked(input.photoId, input.masks) : null
  return { ...input, masked }
}

/**
 * The masked picture takes the photo's place; the unmasked one is destroyed. Refuses `moderation.decided` with the fresh view to whoever
 * looked at an older version, `moderation.photoMissing` for a photo that is not (or no longer) of this.
 */
export const maskPhoto = (actor: Actor, id: string, { version, photoId, masked }: PreparedMask) =>
  transaction(async () => {
    const row = await lockOne(Moderation, { id })
    mayTake(row ? await standingOf(actor, row) : nobody, 'mask', row)
    const stale = async () => new Refusal(moderationReasons.decided, { fresh: await viewCard(row, actor) })
    if (row.version !== version) throw await stale()
    if (!masked || !(await holds(row, photoId))) throw new Refusal(moderationReasons.photoMissing)
    await replaceByMasked(masked)
    row.version = version + 1
    if (!(await changed(table(Moderation).update({ id, version }, { version: row.version })))) throw await stale()
    await audit('moderation.mask', actor.id, id)
    return row
  })
