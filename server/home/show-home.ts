import type { HomeView, MyHome } from '@shared/home/home.views'
import { activityCards, listActivities, listMine as listMySignUps } from '@server/activities'
import { listMine, mineCards } from '@server/appeals'
import { stranger, type Actor } from '@server/kit/actor'
import { issueOnFront } from '@server/monthly-issues'
import { frontNotices } from '@server/notices'
import { countUnread } from '@server/notifications'
import { doorstepOf } from '@server/organisation'
import { showPlace } from '@server/places'

/** One more than the page shows: one of them may be the reader's own, which stands apart. */
const activitiesGiven = 4
const activitiesLookedAt = 20
const appealsGiven = 20

/** The first screen of an area, nobody's own in it. Refuses `organisation.missing`. */
export async function homeOf(areaId: string): Promise<HomeView> {
  return around(await doorstepOf(areaId), null)
}

/** The first screen behind a code. Refuses `place.unknown` and `place.revoked`. */
export async function homeBehind(typed: string): Promise<HomeView> {
  const { code, name, doorstep } = await showPlace(typed)
  return around(doorstep, { code, name })
}

async function around(doorstep: HomeView['doorstep'], place: HomeView['place']): Promise<HomeView> {
  const { areaId } = doorstep
  const communityId = doorstep.community.id
  const [front, coming, monthlyIssue] = await Promise.all([
    frontNotices({ communityId, areaId }),
    listActivities({ communityId, limit: activitiesLookedAt }).then(({ items }) => activityCards(items, stranger)),
    issueOnFront(communityId),
  ])
  const activities = coming
    .filter(({ state }) => state === 'open' || state === 'full')
    .sort((one, other) => Number(other.area.areaId === areaId) - Number(one.area.areaId === areaId))
    .slice(0, activitiesGiven)
  return { place, doorstep, front, activities, monthlyIssue }
}

/** What somebody has under way, wherever it is; nothing for a stranger. */
export async function homeOfMine(actor: Actor): Promise<MyHome> {
  const [appeals, signUps, unread] = await Promise.all([
    listMine(actor, { limit: appealsGiven }).then(({ items }) => mineCards(items)),
    listMySignUps(actor, { part: 'coming', limit: 1 }),
    countUnread(actor),
  ])
  return { appeals, coming: signUps.items[0] ?? null, unread }
}
