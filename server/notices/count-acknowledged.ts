import { Refusal } from '@shared/kit/refusal'
import { noticeLimits } from '@shared/notices/notice.limits'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { AcknowledgedCount } from '@shared/notices/notice.views'
import type { Actor } from '@server/kit/actor'
import { worksIn } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { areasByIds, areaViews, countResidents } from '@server/organisation'
import { Acknowledgement, NoticeArea } from './notice-rows.entity'
import { buildingsIn } from './notice-target'
import { readNotice } from './read-notice'

/**
 * How many tapped “got it”, by building. A building where fewer than five households live, or where as few people are known and the
 * households are not, gets no number. Refuses `notice.forbidden` to whoever does not work in the community.
 */
export async function countAcknowledged(actor: Actor, id: string): Promise<AcknowledgedCount> {
  const notice = await readNotice(actor, id)
  const { communityId } = notice
  if (!worksIn(actor, communityId)) throw new Refusal(noticeReasons.forbidden)
  const aimed = await table(NoticeArea).findBy({ noticeId: id })
  const buildings = await buildingsIn([...(await areasByIds(aimed.map(({ areaId }) => areaId))).values()])
  const ids = buildings.map(building => building.id)
  const counted = await table(Acknowledgement)
    .createQueryBuilder('a')
    .select('a.areaId', 'areaId')
    .addSelect('COUNT(*)', 'people')
    .where('a.noticeId = :id', { id })
    .groupBy('a.areaId')
    .getRawMany<{ areaId: string | null; people: string | number }>()
  const people = new Map(counted.map(row => [row.areaId, Number(row.people)]))
  const [residents, views] = [
    ids.length > 0 ? await countResidents(communityId, ids) : new Map<string, number>(),
    await areaViews(ids),
  ]
  return {
    total: [...people.values()].reduce((sum, count) => sum + count, 0),
    buildings: buildings.flatMap(({ id: areaId, households }) => {
      const area = views.get(areaId)
      const enough = (households ?? residents.get(areaId) ?? 0) >= noticeLimits.leastHouseholds
      return area ? [{ area, people: enough ? (people.get(areaId) ?? 0) : null }] : []
    }),
  }
}
