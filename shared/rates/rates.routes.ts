import type { ReadFigures } from '../appeals/appeal.inputs'
import { get } from '../kit/route'
import type { BoardFigures, Rates } from './rates.views'

export const rateRoutes = {
  /** The rates of the matters whose limits fell due in a month; for the committee. */
  ofMonth: get('/rates').by('staff').takes<ReadFigures>().gives<Rates>(),
  /** The same for everybody, as far as everybody may know it. */
  ofBoard: get('/rates/board').forMany().takes<ReadFigures>().gives<BoardFigures>(),
}
