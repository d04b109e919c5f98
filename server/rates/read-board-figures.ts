import type { ReadFigures } from '@shared/appeals/appeal.inputs'
import { smallSample } from '@shared/appeals/figures.views'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { BoardFigures } from '@shared/rates/rates.views'
import { countFiled, countListed, monthSpan } from '@server/appeals'
import { findArea } from '@server/organisation'
import { monthRates } from './read-rates'

/** A month of a community for everybody; what so few matters say is left out. Refuses `organisation.missing`. */
export async function readBoardFigures({ communityId, month }: ReadFigures): Promise<BoardFigures> {
  if ((await findArea(communityId))?.kind !== 'community') throw new Refusal(organisationReasons.missing)
  const { until, timeliness, resolution, durable, coverage, setAside, exclusions } = await monthRates(communityId, month)
  const received = await countFiled(communityId, monthSpan(month))
  return {
    ...{ month, until, timeliness, resolution, durable, coverage, setAside, exclusions },
    received: received < smallSample ? null : received,
    onList: await countListed(communityId),
  }
}
