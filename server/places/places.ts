import { MoreThanOrEqual } from 'typeorm'
import { Refusal, kitReasons } from '@shared/kit/refusal'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { placeReasons } from '@shared/places/place.reasons'
import type { PlaceView, ScanCount } from '@shared/places/place.views'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { afterCommit, changed, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import { doorstepOf, nameOf } from '@server/organisation'
import { audit } from '@server/people'
import { Place, PlaceScan } from './place.entity'
import { newPlaceCode, readPlaceCode } from './place-code'

const tries = 5
const daysShown = 90

/** The place of a code. Refuses `place.unknown`; a code that was taken down is still found here. */
export async function findPlace(typed: string): Promise<Place> {
  const code = readPlaceCode(typed)
  const place = code && (await table(Place).findOneBy({ code }))
  if (!place) throw new Refusal(placeReasons.unknown)
  return place
}

/** What a code on the wall opens. Refuses `place.unknown` and `place.revoked`. */
export async function showPlace(typed: string): Promise<PlaceView> {
  const place = await findPlace(typed)
  if (place.revokedAt) throw new Refusal(placeReasons.revoked)
  return { id: place.id, code: place.code, kind: place.kind, name: nameOf(place), doorstep: await doorstepOf(place.areaId) }
}

/** Adds a place with a new code, or with the one given (which must carry its check character). Answers the code. */
export async function addPlace(given: Omit<Place, 'id' | 'code' | 'revokedAt'>, wanted?: string): Promise<string> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const code = wanted ?? newPlaceCode()
    const made = await transaction(() => onceOnly(() => table(Place).insert({ ...given, id: newId(), code, revokedAt: null })))
    if (made || wanted) return code
  }
  throw new Error('no free place code was found')
}

/** Takes a code down for good. Refuses `place.unknown`, and `rights.role` to all but the community's desk and administrators. */
export const revokePlace = (actor: Actor, typed: string) =>
  transaction(async () => {
    const place = await findPlace(typed)
    if (!worksIn(actor, place.communityId)) throw new Refusal(placeReasons.unknown)
    if (!holdsFor(actor, place.communityId, 'dispatcher', 'admin')) throw new Refusal(kitReasons.staffOnly)
    if (!place.revokedAt) await table(Place).update({ id: place.id }, { revokedAt: now() })
    await audit('place.revoke', actor.id, place.id)
    afterCommit(() => forgetAnswers('places.show'))
    return { revoked: true as const }
  })

/** Counts one opening of a code on the community's day; an unknown code counts nothing. */
export async function countScan(typed: string): Promise<void> {
  const code = readPlaceCode(typed)
  const place = code && (await table(Place).findOneBy({ code }))
  if (!place) return
  const scan = { placeId: place.id, day: dayOf(now()) }
  const add = () => changed(table(PlaceScan).update(scan, { count: () => 'count + 1' }))
  await transaction(async () => {
    if (!(await add()) && !(await onceOnly(() => table(PlaceScan).insert({ ...scan, count: 1 })))) await add()
  })
}

/** Openings per day of the last 90, newest first. Refuses `place.unknown` to all but staff of the community. */
export async function scansOf(actor: Actor, typed: string): Promise<ScanCount[]> {
  const place = await findPlace(typed)
  if (!worksIn(actor, place.communityId)) throw new Refusal(placeReasons.unknown)
  const since = dayAfter(dayOf(now()), 1 - daysShown)
  const scans = await table(PlaceScan).find({ where: { placeId: place.id, day: MoreThanOrEqual(since) }, order: { day: 'DESC' } })
  return scans.map(({ day, count }) => ({ day, count }))
}
