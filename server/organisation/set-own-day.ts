import { MoreThanOrEqual } from 'typeorm'
import { calendar } from '@config/calendar'
import type { SetOwnDay } from '@shared/organisation/organisation.inputs'
import { organisationLimits } from '@shared/organisation/organisation.limits'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { OwnDaysView } from '@shared/organisation/organisation.views'
import { withOwnDays } from '@shared/organisation/own-days'
import { Refusal, says } from '@shared/kit/refusal'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { afterCommit, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { audit, namesOf } from '@server/people'
import { knowDay } from './community-calendar'
import { OwnDay } from './own-day.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    /** From now on that day is reckoned otherwise; `after` is the last matter that was looked at because of it. */
    'organisation.dayChanged': { communityId: string; day: string; after: string }
  }
}

function mayRead(actor: Actor, communityId: string): 'set'[] {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  return holdsFor(actor, communityId, 'admin') ? ['set'] : []
}

/** The days from today on that are otherwise here than in the country, with who decided so and why. Refuses `organisation.missing`. */
export async function viewOwnDays(actor: Actor, communityId: string): Promise<OwnDaysView> {
  const can = mayRead(actor, communityId)
  const revision = await latest(communityId)
  const since = { communityId, day: MoreThanOrEqual(dayOf(now())) }
  const decided = await table(OwnDay).find({ where: since, order: { revision: 'ASC' } })
  const standing = [...new Map(decided.map(day => [day.day, day])).values()].filter(({ works }) => works !== 'usual')
  const names = await namesOf(standing.map(({ setBy }) => setBy))
  return {
    ...{ revision, can },
    days: standing
      .toSorted((one, other) => (one.day < other.day ? -1 : 1))
      .map(({ day, works, reason, setBy, setAt }) => ({
        ...{ day, reason, works: works === 'worked', usually: calendar.isWorkday(day) },
        ...{ by: names.get(setBy) ?? null, at: setAt.toISOString() },
      })),
  }
}

const latest = async (communityId: string) =>
  (await table(OwnDay).findOne({ where: { communityId }, order: { revision: 'DESC' } }))?.revision ?? 0

const atField = (field: string, { zh, en }: { zh: string; en: string }) =>
  new Refusal(organisationReasons.dayUnfit, { fields: { [field]: says(zh, en) } })

/**
 * Makes a day to come a day off or a worked one here, or again what it is in the country. What runs keeps its date; what is set from now
 * on is reckoned anew. Refuses `organisation.dayForbidden` to all but the admin, `organisation.dayStale` with the fresh list to whoever saw
 * an older one, and a day that is past, far or already so.
 */
export const setOwnDay = (actor: Actor, communityId: string, { revision, day, works, reason }: SetOwnDay): Promise<OwnDaysView> =>
  transaction(async () => {
    if (!mayRead(actor, communityId).includes('set')) throw new Refusal(organisationReasons.dayForbidden)
    const today = dayOf(now())
    if (day <= today) throw atField('day', organisationReasons.dayPast)
    if (day > dayAfter(today, organisationLimits.ownDaysAhead)) throw atField('day', organisationReasons.dayFar)
    const stale = async () => new Refusal(organisationReasons.dayStale, { fresh: await viewOwnDays(actor, communityId) })
    if ((await latest(communityId)) !== revision) throw await stale()
    const decided = await table(OwnDay).find({ where: { communityId, day }, order: { revision: 'ASC' } })
    const stands = withOwnDays(calendar, decided).isWorkday(day)
    const same = works === 'usual' ? (decided.at(-1)?.works ?? 'usual') === 'usual' : stands === (works === 'worked')
    if (same) throw atField('day', organisationReasons.daySame)
    const id = newId()
    const row = { id, communityId, revision: revision + 1, day, works, reason, setBy: actor.id, setAt: now() }
    // Of two at once the key lets one in.
    if (!(await onceOnly(() => table(OwnDay).insert(row)))) throw await stale()
    await audit('ownDay', actor.id, id)
    afterCommit(() => knowDay(row))
    await announce('organisation.dayChanged', { communityId, day, after: '' }, id)
    return viewOwnDays(actor, communityId)
  })
