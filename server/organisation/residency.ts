import { In, MoreThan } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { ResidencyView } from '@shared/organisation/organisation.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { areaViews, findArea } from './organisation.store'
import { Residency } from './residency.entity'

const none: ResidencyView = { area: null }
const viewOf = async (areaId: string): Promise<ResidencyView> => ({ area: (await areaViews([areaId])).get(areaId) ?? null })

/** Where she said that she lives in that community. */
export async function residencyOf({ id: personId }: Actor, communityId: string): Promise<ResidencyView> {
  const held = personId === '' ? null : await table(Residency).findOneBy({ communityId, personId })
  return held ? viewOf(held.areaId) : none
}

/** She lives there and hears of its news from now on, in place of where she lived in that community before. Refuses `organisation.missing`. */
export const settle = (actor: Actor, areaId: string) =>
  transaction(async () => {
    const area = await findArea(areaId)
    if (!area) throw new Refusal(organisationReasons.missing)
    const key = { communityId: area.communityId, personId: actor.id }
    const move = () => changed(table(Residency).update(key, { areaId, since: now() }))
    if (!(await move()) && !(await onceOnly(() => table(Residency).insert({ ...key, areaId, since: now() })))) await move()
    return viewOf(areaId)
  })

/** Nothing is held of where she lives in that community any more. */
export const leave = ({ id: personId }: Actor, communityId: string) =>
  transaction(async () => {
    await table(Residency).delete({ communityId, personId })
    return none
  })

/** The next people who live in one of these areas, by their ids, from `after` on. */
export async function residentsIn(communityId: string, areaIds: string[], after: string, most: number): Promise<string[]> {
  const found = await table(Residency).find({
    select: { personId: true },
    where: { communityId, areaId: In(areaIds), personId: MoreThan(after) },
    order: { personId: 'ASC' },
    take: most,
  })
  return found.map(({ personId }) => personId)
}

/** How many people live in each of these areas, as far as they said so. */
export async function countResidents(communityId: string, areaIds: string[]): Promise<Map<string, number>> {
  const found = await table(Residency)
    .createQueryBuilder('r')
    .select('r.areaId', 'areaId')
    .addSelect('COUNT(*)', 'people')
    .where('r.communityId = :communityId AND r.areaId IN (:...areaIds)', { communityId, areaIds })
    .groupBy('r.areaId')
    .getRawMany<{ areaId: string; people: string | number }>()
  return new Map(found.map(({ areaId, people }) => [areaId, Number(people)]))
}

/** A guest's home becomes the person's, unless she said herself where she lives. */
export async function mergeResidencies(guestId: string, personId: string): Promise<void> {
  for (const { communityId } of await table(Residency).findBy({ personId: guestId })) {
    const key = { communityId, personId: guestId }
    if (await table(Residency).existsBy({ communityId, personId })) await table(Residency).delete(key)
    else await table(Residency).update(key, { personId })
  }
}
