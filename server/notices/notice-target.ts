import { Refusal, says } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { NoticeReach } from '@shared/notices/notice.views'
import { areaAndBelow, areasByIds, countResidents, nameOf, type Area } from '@server/organisation'

export interface Target {
  /** As few areas as say it: none lies inside another. */
  areaIds: string[]
  name: Words
}

/** Refuses `notice.noTarget` for an area of elsewhere, and where there is no building in any of them. */
export async function targetOf(communityId: string, areaIds: string[]): Promise<Target> {
  const areas = await known(communityId, areaIds)
  if ((await buildingsIn(areas)).length === 0) throw nobody()
  return { areaIds: areas.map(({ id }) => id), name: namedTogether(areas) }
}

/** How many it reaches; nothing is refused but areas of elsewhere, so that a form can ask while it is filled in. */
export async function reachOf(communityId: string, areaIds: string[]): Promise<NoticeReach> {
  if (areaIds.length === 0) return { area: words('', ''), buildings: 0, households: 0, people: 0 }
  const areas = await known(communityId, areaIds)
  const buildings = await buildingsIn(areas)
  const inside = await everyAreaIn(areas.map(({ id }) => id))
  const people = [...(await countResidents(communityId, inside)).values()].reduce((sum, count) => sum + count, 0)
  return {
    area: namedTogether(areas),
    buildings: buildings.length,
    households: buildings.reduce((sum, { households }) => sum + (households ?? 0), 0),
    people,
  }
}

/** The areas and all that lies in them. */
export const everyAreaIn = async (areaIds: string[]): Promise<string[]> => [
  ...new Set((await Promise.all(areaIds.map(async id => [id, ...(await areaAndBelow(id))]))).flat()),
]

const nobody = () =>
  new Refusal(noticeReasons.noTarget, { fields: { areaIds: says(noticeReasons.noTarget.zh, noticeReasons.noTarget.en) } })

async function known(communityId: string, areaIds: string[]): Promise<Area[]> {
  const found = await areasByIds(areaIds)
  const areas = areaIds.map(id => found.get(id))
  if (areas.some(area => area?.communityId !== communityId)) throw nobody()
  const all = areas as Area[]
  const whole = all.find(({ kind }) => kind === 'community')
  return whole ? [whole] : all.filter(({ parentId }) => !all.some(({ id }) => id === parentId))
}

export const buildingsIn = async (areas: Area[]): Promise<Area[]> =>
  [...(await areasByIds(await everyAreaIn(areas.map(({ id }) => id)))).values()]
    .filter(({ kind }) => kind === 'building')
    .sort((a, b) => a.position - b.position)

const mostNamed = 12
/** 3、4号楼, with grids by their names; the community is all of it. */
function namedTogether(areas: Area[]): Words {
  if (areas[0]?.kind === 'community') return words('全社区', 'The whole community')
  const others = areas.filter(({ number }) => number === null).map(nameOf)
  const numbers = areas.flatMap(({ number }) => number ?? []).sort((a, b) => a - b)
  const [shown, more] = [numbers.slice(0, mostNamed), numbers.length > mostNamed]
  return words(
    [...others.map(({ zh }) => zh), ...(shown.length > 0 ? [`${shown.join('、')}${more ? '等' : ''}号楼`] : [])]
      .join('、')
      .slice(0, 200),
    [
      ...others.map(({ en }) => en),
      ...(shown.length > 0 ? [`Building${numbers.length > 1 ? 's' : ''} ${shown.join(', ')}${more ? ' …' : ''}`] : []),
    ]
      .join(', ')
      .slice(0, 300),
  )
}
