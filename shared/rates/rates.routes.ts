import type { ReadFigures } from '../appeals/appeal.inputs'
import { get } from '../kit/route'
import type { CompareRates } from './comparison.inputs'
import type { Comparison } from './comparison.views'
import type { ReadFieldRates } from './rates.inputs'
import type { BoardFigures, FieldRates, Rates } from './rates.views'

export const rateRoutes = {
  /** The rates of the matters whose limits fell due in a month; for the committee. */
  ofMonth: get('/rates').by('staff').takes<ReadFigures>().gives<Rates>(),
  /** How the matters of a field of the responsibility list went lately, for all who work there. */
  ofField: get('/rates/field').by('staff').takes<ReadFieldRates>().gives<FieldRates>(),
  /** Those of a month for everybody, as far as everybody may know them. */
  ofBoard: get('/rates/board').forMany().takes<ReadFigures>().gives<BoardFigures>(),
  /** The communities of a subdistrict, or their units, beside one another; for whoever views it for the subdistrict. */
  ofSubdistrict: get('/rates/subdistricts/:id').by('staff').takes<CompareRates>().gives<Comparison>(),
}
