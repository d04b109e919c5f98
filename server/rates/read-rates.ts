import type { ReadFigures } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { figureReaders, smallSample } from '@shared/appeals/figures.views'
import { Refusal } from '@shared/kit/refusal'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import type { Exclusions, Rates } from '@shared/rates/rates.views'
import { monthSpan } from '@server/appeals'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { unitsByIds } from '@server/organisation'
import { countNames, noCounts, type Counts } from './counts'
import { rateOf, shareOf } from './proportion'
import { RateCell } from './rate.entity'
import { resolutionBounds } from './resolution'
import { coverageOf, fairCoverage, satisfactionIndexOf, strictSatisfactionOf } from './satisfaction'

/** The rates of a month; for the committee of the community and whoever audits it. Refuses `appeal.missing` and `appeal.forbidden`. */
export async function readRates(actor: Actor, { communityId, month }: ReadFigures): Promise<Rates> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (!holdsFor(actor, communityId, ...figureReaders)) throw new Refusal(appealReasons.forbidden)
  const { byUnit, ...rates } = await monthRates(communityId, month)
  return { ...rates, units: await unitRates(byUnit) }
}

/** Of the matters whose limits fell due in a month up to yesterday, together and by unit. */
export async function monthRates(communityId: string, month: string) {
  const { from, to } = monthSpan(month)
  const [first, last, yesterday] = [dayOf(from), dayOf(to), dayAfter(dayOf(now()), -1)]
  const until = yesterday < last ? yesterday : last
  const byUnit = await sumsByUnit(communityId, first, until)
  return {
    ...{ month, until: until < first ? null : until },
    ...ratesOf([...byUnit.values()].reduce(plus, noCounts())),
    byUnit,
  }
}

const plus = (one: Counts, other: Counts) => Object.fromEntries(countNames.map(name => [name, one[name] + other[name]])) as Counts

async function sumsByUnit(communityId: string, first: string, last: string): Promise<Map<string, Counts>> {
  const cells = table(RateCell).createQueryBuilder('c').select('c.unitId', 'unitId')
  for (const name of countNames) cells.addSelect(`SUM(c.${name})`, name)
  const rows = await cells
    .where('c.communityId = :communityId AND c.day >= :first AND c.day <= :last', { communityId, first, last })
    .groupBy('c.unitId')
    .getRawMany<Record<keyof Counts, number | string> & { unitId: string }>()
  return new Map(
    rows.map(row => [row.unitId, Object.fromEntries(countNames.map(name => [name, Number(row[name])])) as unknown as Counts]),
  )
}

/** Verdicts and levels are counted in thousandths of a matter, which are divided once, at the end, so that whole ones stay whole. */
const whole = (thousandths: number) => thousandths / 1000

function ratesOf(counts: Counts): Omit<Rates, 'month' | 'until' | 'units'> {
  const { answerable, answered, due, inTime, dueExtended, inTimeExtended, resolved, firstTime, setAside } = counts
  const said = { yes: counts.saidYes, partly: counts.saidPartly, no: counts.saidNo }
  const levels = { 1: counts.level1, 2: counts.level2, 3: counts.level3, 4: counts.level4, 5: counts.level5 }
  const spoke = whole(said.yes + said.partly + said.no)
  const levelled = whole(levels[1] + levels[2] + levels[3] + levels[4] + levels[5])
  const fewLevels = levelled < smallSample
  const few = resolved < smallSample
  const coverage = coverageOf(spoke, resolved)
  return {
    setAside,
    exclusions: exclusionsOf(counts),
    response: rateOf(answered, answerable),
    timeliness: rateOf(inTime, due),
    extended: rateOf(inTimeExtended, dueExtended),
    resolution: {
      ...rateOf(whole(said.yes + said.partly / 2), spoke),
      bounds: spoke < smallSample ? null : resolutionBounds(said, 1000 * resolved),
    },
    firstTime: rateOf(firstTime, resolved),
    satisfaction: {
      ...rateOf(whole(levels[3] + levels[4] + levels[5]), levelled),
      strict: fewLevels ? null : strictSatisfactionOf(levels),
      index: fewLevels ? null : satisfactionIndexOf(levels),
    },
    coverage: {
      ...{ n: resolved, rated: few ? null : spoke, share: few ? null : coverage },
      forReference: !few && coverage! < fairCoverage,
    },
  }
}

const exclusionsOf = ({ excluded: n, due }: Counts): Exclusions => ({ n, of: n + due, share: shareOf(n, n + due) })

async function unitRates(byUnit: Map<string, Counts>): Promise<Rates['units']> {
  const holding = [...byUnit]
    .filter(([unitId, { held, excluded }]) => unitId !== '' && held + excluded > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const units = await unitsByIds(holding.map(([unitId]) => unitId))
  return holding.flatMap(([unitId, { held, heldInTime, excluded }]) => {
    const unit = units.get(unitId)
    return unit ? [{ unitId, name: unit.name, ownTime: rateOf(heldInTime, held), excluded }] : []
  })
}
