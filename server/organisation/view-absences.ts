import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { AbsencesView, AbsenceView } from '@shared/organisation/organisation.views'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { staffOf } from '@server/people'
import { absencesIn, staffNames } from './absences'
import { sharesWork } from './shares-work'
import { whoActs } from './who-acts'

/** Who is away, who might stand in for a person (herself, or for supervisors somebody else), and whom one may speak for. Refuses `organisation.missing`. */
export async function viewAbsences(actor: Actor, communityId: string, personId = actor.id): Promise<AbsencesView> {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  const [absences, staff] = await Promise.all([absencesIn(communityId), staffOf(communityId)])
  const person = staff.get(personId)
  const forOthers = holdsFor(actor, communityId, 'supervisor', 'admin')
  if (!person || (personId !== actor.id && !forOthers)) throw new Refusal(organisationReasons.missing)
  const names = await staffNames([...staff.keys()])
  const view = ([id, { until }]: [string, { until: Date }]): AbsenceView => {
    const acting = whoActs(id, absences, () => true)
    return {
      person: { id, name: names(id) },
      until: until.toISOString(),
      acting: acting ? { id: acting, name: names(acting) } : null,
    }
  }
  const named = (ids: string[]) => ids.map(id => ({ id, name: names(id) }))
  return {
    away: [...absences].filter(([id]) => staff.has(id)).map(view),
    deputies: named([...staff].flatMap(([id, roles]) => (id !== personId && sharesWork(person, roles, communityId) ? [id] : []))),
    colleagues: forOthers ? named([...staff.keys()].filter(id => id !== actor.id)) : [],
  }
}
