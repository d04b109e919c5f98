import { changed, onceOnly, table } from '@server/kit/database'
import { CommunitySettings } from './settings.entity'

type Settings = Omit<CommunitySettings, 'communityId'>
/** Small by default: what a committee of six has to do by hand anyway is done by hand until it says otherwise. */
const usual: Settings = { assignsByList: false, samplesSilent: false, monthlyIssues: false, commits: false }

/** How a community wants things done. */
export const settingsOf = async (communityId: string): Promise<Settings> =>
  (await table(CommunitySettings).findOneBy({ communityId })) ?? usual

/** Inside a transaction: changes some of it. */
export async function changeSettings(communityId: string, change: Partial<Settings>): Promise<void> {
  const rows = table(CommunitySettings)
  const set = () => changed(rows.update({ communityId }, change))
  if (!(await set()) && !(await onceOnly(() => rows.insert({ communityId, ...usual, ...change })))) await set()
}

/** The communities in which some of those who say nothing are asked by lot. */
export const communitiesThatSample = async (): Promise<string[]> =>
  (await table(CommunitySettings).findBy({ samplesSilent: true })).map(({ communityId }) => communityId)

/** The communities in which residents choose an issue each month. */
export const communitiesWithIssues = async (): Promise<string[]> =>
  (await table(CommunitySettings).findBy({ monthlyIssues: true })).map(({ communityId }) => communityId)
