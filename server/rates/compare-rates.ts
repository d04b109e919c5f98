import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { CompareRates } from '@shared/rates/comparison.inputs'
import type { ComparedLine, Comparison } from '@shared/rates/comparison.views'
import { holdsFor, type Actor } from '@server/kit/actor'
import { subdistrictWith, unitsByIds } from '@server/organisation'
import { compared, hitsBy, type Mix } from './comparison'
import type { Counts } from './counts'
import { sampledOf } from './double-sampling'
import { levelsOf } from './levels'
import { daysOf, plus, sumCells, sumOf } from './sum-cells'

/**
 * A month of a subdistrict's communities, or of their units, beside one another by one measure; for whoever views it for the subdistrict.
 * Only counts leave a community. Refuses `organisation.missing` to everybody else.
 */
export async function compareRates(actor: Actor, id: string, { month, measure, by }: CompareRates): Promise<Comparison> {
  const subdistrict = holdsFor(actor, id, 'districtViewer') ? await subdistrictWith(id) : null
  if (!subdistrict) throw new Refusal(organisationReasons.missing)
  const { name, communities } = subdistrict
  const days = daysOf(month)
  const cells = await sumCells(['communityId', 'unitId', 'category'], [...communities.keys()], days)
  const mixes = new Map<string, Map<string, Counts>>()
  const parts = new Map<string, { key: string; counts: Counts }>()
  if (by === 'communities') for (const communityId of communities.keys()) mixes.set(communityId, new Map())
  for (const { communityId, unitId, category, counts } of cells) {
    const key = by === 'communities' ? communityId : unitId
    // What nobody was in charge of is no unit's.
    if (key === '') continue
    const mix = mixes.get(key) ?? mixes.set(key, new Map()).get(key)!
    const known = mix.get(category)
    mix.set(category, known ? plus(known, counts) : counts)
    const part = `${key} ${unitId}`
    parts.set(part, { key, counts: parts.has(part) ? plus(parts.get(part)!.counts, counts) : counts })
  }
  const { mean, lines } = compared([...mixes.values()] satisfies Mix[], hitsBy(measure, by))
  const sums = [...mixes.values()].map(mix => sumOf([...mix.values()]))
  const levels = measure === 'satisfaction' ? levelsOf(sums) : []
  const called = by === 'communities' ? namesOfCommunities(communities) : await namesOfUnits([...mixes.keys()], communities)
  return {
    ...{ subdistrict: { id, name }, month, until: days.until, mean },
    lines: [...mixes.keys()]
      .flatMap((key, n): ComparedLine[] => {
        const names = called(key)
        const line = lines[n]!
        const units = [...parts.values()].flatMap(part => (part.key === key ? part.counts : []))
        return names
          ? [{ id: key, ...names, ...line, level: levels[n] ?? null, sampled: sampledOf(units, measure, line.rate.share) }]
          : []
      })
      .sort((one, other) => one.name.zh.localeCompare(other.name.zh, 'zh-Hans-CN') || (one.id < other.id ? -1 : 1)),
  }
}

type Names = (key: string) => Pick<ComparedLine, 'name' | 'community'> | null
const namesOfCommunities =
  (communities: ReadonlyMap<string, ComparedLine['name']>): Names =>
  id => ({ name: communities.get(id)!, community: null })

async function namesOfUnits(ids: string[], communities: ReadonlyMap<string, ComparedLine['name']>): Promise<Names> {
  const units = await unitsByIds(ids)
  return id => {
    const unit = units.get(id)
    return unit ? { name: unit.name, community: communities.get(unit.communityId) ?? null } : null
  }
}
