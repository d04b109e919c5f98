import type { ReadFigures } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { figureReaders } from '@shared/appeals/figures.views'
import { Refusal } from '@shared/kit/refusal'
import type { Rates } from '@shared/rates/rates.views'
import { monthSpan } from '@server/appeals'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { unitsByIds } from '@server/organisation'
import { burstsIn } from './bursts'
import type { Counts } from './counts'
import { rateOf } from './proportion'
import { ratesOf } from './rates-of-counts'
import { daysOf, sumCells, sumOf } from './sum-cells'

/** The rates of a month; for the committee of the community and whoever audits it. Refuses `appeal.missing` and `appeal.forbidden`. */
export async function readRates(actor: Actor, { communityId, month }: ReadFigures): Promise<Rates> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (!holdsFor(actor, communityId, ...figureReaders)) throw new Refusal(appealReasons.forbidden)
  const { byUnit, ...rates } = await monthRates(communityId, month)
  return { ...rates, bursts: await burstsIn(communityId, monthSpan(month)), units: await unitRates(byUnit) }
}

/** Of the matters whose limits fell due in a month up to yesterday, together and by unit. */
export async function monthRates(communityId: string, month: string) {
  const days = daysOf(month)
  const byUnit = new Map((await sumCells(['unitId'], [communityId], days)).map(({ unitId, counts }) => [unitId, counts]))
  return { ...{ month, until: days.until }, ...ratesOf(sumOf([...byUnit.values()])), byUnit }
}

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
