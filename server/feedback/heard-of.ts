import { table } from '@server/kit/database'
import { Visit } from './visit.entity'

/** What those on whom the lot fell said of a matter, by the answer it is about. */
export const heardOf = async (communityId: string, appealId: string) =>
  (await table(Visit).findBy({ communityId, subjectType: 'appeal', subjectId: appealId, cause: 'sample', status: 'heard' })).map(
    ({ round, heardSolved, heardLevel }) => ({ round, solved: heardSolved!, level: heardLevel! }),
  )

/** The matter that a call back is about; null where it is about something else. */
export async function matterOfVisit(visitId: string): Promise<string | null> {
  const visit = await table(Visit).findOneBy({ id: visitId })
  return visit?.subjectType === 'appeal' ? visit.subjectId : null
}
