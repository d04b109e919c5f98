import { words, type Words } from '@shared/kit/words'
import type { LeaderView } from '@shared/activities/activity.views'
import { holdersIn, namesOf } from '@server/people'
import { leadingRoles } from './activity.policy'

const somebody = words('带队人', 'The leader')

/** Whether somebody may lead there. */
export const leads = async (personId: string, communityId: string) =>
  (await holdersIn(communityId, leadingRoles)).includes(personId)

/** All who may, by name. */
export async function listLeaders(communityId: string): Promise<LeaderView[]> {
  const ids = await holdersIn(communityId, leadingRoles)
  const names = await namesOf(ids)
  return ids.map(id => ({ id, name: names.get(id) ?? somebody })).sort((a, b) => a.name.en.localeCompare(b.name.en))
}

/** Names of leaders by id. */
export async function leaderNames(ids: string[]): Promise<(id: string) => Words> {
  const names = await namesOf([...new Set(ids)])
  return id => names.get(id) ?? somebody
}
