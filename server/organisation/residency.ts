import { In, IsNull, MoreThan, Not } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { ResidencyView } from '@shared/organisation/organisation.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { sign } from '@server/kit/signature'
import { areaViews, findArea } from './organisation.store'
import { Residency } from './residency.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    /** Somebody's household is another, or no more known. */
    'organisation.homeChanged': { communityId: string; personId: string }
  }
}
const none: ResidencyView = { area: null, homeTold: false }
const viewOf = async ({ areaId, home }: Pick<Residency, 'areaId' | 'home'>): Promise<ResidencyView> => ({
  area: (await areaViews([areaId])).get(areaId) ?? null,
  homeTold: home !== null,
})

/** Where she said that she lives in that community. */
export async function residencyOf({ id: personId }: Actor, communityId: string): Promise<ResidencyView> {
  const held = personId === '' ? null : await table(Residency).findOneBy({ communityId, personId })
  return held ? viewOf(held) : none
}

/** She lives there and hears of its news from now on, in place of where she lived in that community before. Refuses `organisation.missing`. */
export const settle = (actor: Actor, areaId: string) =>
  transaction(async () => {
    const area = await findArea(areaId)
    if (!area) throw new Refusal(organisationReasons.missing)
    const key = { communityId: area.communityId, personId: actor.id }
    const before = await table(Residency).findOneBy(key)
    if (before?.areaId === areaId) return viewOf(before)
    const lives = { areaId, home: null, since: now() }
    const move = () => changed(table(Residency).update(key, lives))
    if (!(await move()) && !(await onceOnly(() => table(Residency).insert({ ...key, ...lives })))) await move()
    if (before?.home) await announce('organisation.homeChanged', key)
    return viewOf(lives)
  })

/** Which home of her building hers is, so that those who live together count once. Refuses `organisation.missing` to whoever lives nowhere there. */
export const tellHome = ({ id: personId }: Actor, communityId: string, told: string) =>
  transaction(async () => {
    const key = { communityId, personId }
    const held = await lockOne(Residency, key)
    if (!held) throw new Refusal(organisationReasons.missing)
    const number = told
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
    const home = number === '' ? null : sign(`home ${held.areaId} ${number}`).toString('hex')
    await table(Residency).update(key, { home })
    await announce('organisation.homeChanged', key)
    return viewOf({ ...held, home })
  })

/** Nothing is held of where she lives in that community any more. */
export const leave = ({ id: personId }: Actor, communityId: string) =>
  transaction(async () => {
    const held = await lockOne(Residency, { communityId, personId })
    await table(Residency).delete({ communityId, personId })
    if (held?.home) await announce('organisation.homeChanged', { communityId, personId })
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

const atOnce = 500
/** By what the household of each of these is known, as far as they said: whoever named no home is one by herself. */
export async function homesOf(communityId: string, personIds: string[]): Promise<Map<string, string>> {
  const homes = new Map<string, string>()
  for (let at = 0; at < personIds.length; at += atOnce) {
    const part = personIds.slice(at, at + atOnce)
    const told = await table(Residency).findBy({ communityId, personId: In(part), home: Not(IsNull()) })
    for (const { personId, home } of told) homes.set(personId, home!)
  }
  return new Map(personIds.map(id => [id, homes.get(id) ?? id]))
}
/** How many households these people are. */
export const countHomes = async (communityId: string, personIds: string[]): Promise<number> =>
  new Set((await homesOf(communityId, personIds)).values()).size

/** Whether she said where she lives, and never in this community. */
export async function livesOnlyElsewhere(communityId: string, personId: string): Promise<boolean> {
  const told = await table(Residency).findBy({ personId })
  return told.length > 0 && told.every(residency => residency.communityId !== communityId)
}

/** A guest's home becomes the person's, unless she said herself where she lives. */
export async function mergeResidencies(guestId: string, personId: string): Promise<void> {
  for (const { communityId } of await table(Residency).findBy({ personId: guestId })) {
    const key = { communityId, personId: guestId }
    if (await table(Residency).existsBy({ communityId, personId })) await table(Residency).delete(key)
    else await table(Residency).update(key, { personId })
  }
}
