import { kitReasons, Refusal, says } from '@shared/kit/refusal'
import { organisationLimits } from '@shared/organisation/organisation.limits'
import type { ComeBack, GoAway } from '@shared/organisation/organisation.inputs'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { rolesOf } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { audit } from '@server/people'
import { Absence } from './absence.entity'
import { absencesIn } from './absences'
import { sharesWork } from './shares-work'
import { viewAbsences } from './view-absences'
import { whoActs } from './who-acts'

declare module '@server/kit/deliveries' {
  interface Events {
    'organisation.away': { absenceId: string; communityId: string; personId: string }
  }
}
const day = 86_400_000
const atField = (field: string, { zh, en }: { zh: string; en: string }) =>
  new Refusal(kitReasons.invalid, { fields: { [field]: says(zh, en) } })

/**
 * Away from now until a moment, with somebody of the same unit standing in; she herself says so, or the supervisor for her. What was set
 * before is replaced. Nothing of her work is moved: whoever stands in is shown and told, until the time is over. Refuses
 * `organisation.missing`, `organisation.awayForbidden`, a moment that is over or too far, and a deputy who does not share the work.
 */
export const goAway = (actor: Actor, communityId: string, { personId = actor.id, until: typed, deputyId }: GoAway) =>
  transaction(async () => {
    const person = await mayChange(actor, communityId, personId)
    const until = new Date(typed)
    if (until <= now()) throw atField('until', organisationReasons.awayPast)
    if (until > later(organisationLimits.awayDays * day)) throw atField('until', organisationReasons.awayLong)
    if (deputyId === personId || !sharesWork(person, await rolesOf(deputyId), communityId))
      throw atField('deputyId', organisationReasons.deputyElsewhere)
    const away = await absencesIn(communityId)
    if (whoActs(deputyId, new Map<string, { deputyId: string }>(away).set(personId, { deputyId }), () => true) === null)
      throw atField('deputyId', organisationReasons.deputyAway)
    const row = { deputyId, until, setBy: actor.id, at: now() }
    const absences = table(Absence)
    const set = () => changed(absences.update({ communityId, personId }, row))
    if (!(await set()) && !(await onceOnly(() => absences.insert({ communityId, personId, ...row })))) await set()
    await audit('away', actor.id, personId)
    await announce('organisation.away', { absenceId: newId(), communityId, personId })
    return viewAbsences(actor, communityId, personId)
  })

/** Back before the time is over; once more is no fault. */
export const comeBack = (actor: Actor, communityId: string, { personId = actor.id }: ComeBack) =>
  transaction(async () => {
    await mayChange(actor, communityId, personId)
    if (await changed(table(Absence).delete({ communityId, personId }))) await audit('back', actor.id, personId)
    return viewAbsences(actor, communityId, personId)
  })

async function mayChange(actor: Actor, communityId: string, personId: string) {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  if (personId === actor.id) return actor.roles
  if (!holdsFor(actor, communityId, 'supervisor', 'admin')) throw new Refusal(organisationReasons.awayForbidden)
  const roles = await rolesOf(personId)
  if (!roles.some(held => held.communityId === communityId)) throw new Refusal(organisationReasons.missing)
  return roles
}
