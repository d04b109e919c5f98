import { Refusal } from '@shared/kit/refusal'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { table } from '@server/kit/database'
import { isId } from '@server/kit/ids'
import { Area } from '@server/organisation'

/**
 * The community that a `jurisdiction_id` names: its id. It may be left out where there is only one. Refuses
 * `open311.jurisdictionUnknown`, and `open311.jurisdictionNeeded` where there are several.
 */
export async function jurisdictionOf(asked: string | undefined): Promise<Area> {
  if (asked !== undefined) {
    const named = isId(asked) ? await table(Area).findOneBy({ id: asked, kind: 'community' }) : null
    if (!named) throw new Refusal(open311Reasons.jurisdictionUnknown)
    return named
  }
  const [only, another] = await table(Area).find({ where: { kind: 'community' }, order: { position: 'ASC' }, take: 2 })
  if (!only) throw new Refusal(open311Reasons.jurisdictionUnknown)
  if (another) throw new Refusal(open311Reasons.jurisdictionNeeded)
  return only
}

/** All of them, as they are told to whoever writes a program. */
export const jurisdictions = () =>
  table(Area).find({ where: { kind: 'community' }, order: { position: 'ASC', name: 'ASC' }, take: 500 })
