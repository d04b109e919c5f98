import { categoryClasses } from '@shared/appeals/categories'
import { deciding, listed, withClass } from '@shared/duties/duty-lookup'
import { dutyLimits } from '@shared/duties/duty.limits'
import type { ReportKind, ReportLine } from '@shared/duties/duty.views'
import { grouped } from '@shared/kit/grouped'
import { words, type Words } from '@shared/kit/words'
import { later, now } from '@server/kit/clock'
import type { Area, UnitRow } from '@server/organisation'
import { treeOf, type AreaTree } from './area-tree'
import type { Duty } from './duty.entity'
import { holdsAt } from './duty.store'

interface Known {
  /** The community first. */
  areas: readonly Area[]
  units: ReadonlyMap<string, UnitRow>
  /** Those that are over included. */
  duties: readonly Duty[]
}
const day = 86_400_000
const isOver = ({ endsAt }: Duty) => endsAt !== null && endsAt <= now()
const neverBegins = ({ startsAt, endsAt }: Duty) => endsAt !== null && endsAt <= startsAt

/** What is wrong in a community's list: every item in every building is asked who leads there, and what is true of all is said once. */
export function reportOn(known: Known): ReportLine[] {
  const { units } = known
  const duties = known.duties.filter(duty => !neverBegins(duty))
  const tree = treeOf(known.areas)
  const stands = ({ unitId }: Duty) => units.get(unitId)?.dissolved === false
  const leading = listed(duties.filter(duty => duty.role === 'lead' && holdsAt(duty, now()) && stands(duty)))
  const line = (kind: ReportKind, category: string, areaId: string, unitIds: readonly string[]): ReportLine => ({
    ...{ kind, category, areaId, name: categoryName(category), area: tree.name(areaId), buildings: tree.size(areaId) },
    units: unitIds.flatMap(id => units.get(id)?.name ?? []),
    since: endedLast(duties, category, tree.upward(areaId)),
  })
  const about = (kind: ReportKind, { category, areaId, unitId }: Duty) => line(kind, category, areaId, [unitId])
  const unled = categoryClasses.flatMap(({ key, items }) =>
    together(
      items.flatMap(item =>
        clashes(item.key, leading, tree).map(({ areaId, unitIds }) =>
          line(unitIds.length === 0 ? 'gap' : 'conflict', item.key, areaId, unitIds),
        ),
      ),
      key,
      items.length,
    ),
  )
  return [
    ...unled,
    ...duties.filter(duty => !isOver(duty) && !stands(duty)).map(duty => about('dissolved', duty)),
    ...duties.filter(duty => ranOut(duty, duties)).map(duty => about('ended', duty)),
  ]
}

/** Where an item has no lead, or several: the places in as few words as they can be said, each with who claims it. */
function clashes(
  category: string,
  leading: ReturnType<typeof listed<Duty>>,
  tree: AreaTree,
): { areaId: string; unitIds: string[] }[] {
  const leadsAt = (id: string) =>
    [...new Set(deciding(leading, 'lead', category, tree.upward(id)).map(({ unitId }) => unitId))].sort()
  const claims = tree.leaves.map(({ id }) => ({ id, unitIds: leadsAt(id) })).filter(({ unitIds }) => unitIds.length !== 1)
  return [...grouped(claims, ({ unitIds }) => unitIds.join()).values()].flatMap(same =>
    tree.gathered(same.map(({ id }) => id)).map(areaId => ({ areaId, unitIds: same[0]!.unitIds })),
  )
}

/** What is the same for every item of a class is said of the class. */
function together(lines: ReportLine[], group: string, items: number): ReportLine[] {
  const alike = grouped(lines, ({ kind, areaId, units }) => [kind, areaId, ...units.map(({ zh }) => zh)].join())
  return [...alike.values()].flatMap(same =>
    same.length === items ? [{ ...same[0]!, category: group, name: categoryName(group) }] : same,
  )
}

/** A lead whose time ran out lately, with nobody set after it in the same field. */
const ranOut = (duty: Duty, duties: readonly Duty[]) =>
  duty.role === 'lead' &&
  duty.endedAt === null &&
  isOver(duty) &&
  duty.endsAt! > later(-dutyLimits.endedDays * day) &&
  !duties.some(
    ({ role, category, areaId, endsAt }) =>
      role === 'lead' && category === duty.category && areaId === duty.areaId && (endsAt === null || endsAt > duty.endsAt!),
  )

/** When a lead that covered this ended last. */
function endedLast(duties: readonly Duty[], category: string, upward: readonly string[]): string | null {
  const ended = duties.filter(
    duty => duty.role === 'lead' && isOver(duty) && withClass(category).includes(duty.category) && upward.includes(duty.areaId),
  )
  const last = Math.max(...ended.map(({ endsAt }) => endsAt!.getTime()))
  return ended.length > 0 ? new Date(last).toISOString() : null
}

/** A class by its name, an item by its class and its own. */
function categoryName(category: string): Words {
  const [group, item] = withClass(category).reverse()
  const found = categoryClasses.find(({ key }) => key === group)
  const inside = item ? found?.items.find(({ key }) => key === item)?.name : undefined
  if (!found) return words(category, category)
  return inside ? words(`${found.name.zh}·${inside.zh}`, `${found.name.en}: ${inside.en}`) : found.name
}
