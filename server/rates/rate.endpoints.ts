import { ReadFigures } from '@shared/appeals/appeal.inputs'
import { ReadFieldRates } from '@shared/rates/rates.inputs'
import { CompareRates } from '@shared/rates/comparison.inputs'
import { rateRoutes } from '@shared/rates/rates.routes'
import { serve, takes } from '@server/kit/endpoint'
import { compareRates } from './compare-rates'
import { readBoardFigures } from './read-board-figures'
import { readFieldRates } from './read-field'
import { readRates } from './read-rates'
import './rate.listeners'
import './recount-days'

export const rateEndpoints = serve('rates', rateRoutes, {
  ofBoard: takes(ReadFigures, ({ input }) => readBoardFigures(input)),
  ofField: takes(ReadFieldRates, ({ actor, input }) => readFieldRates(actor, input)),
  ofMonth: takes(ReadFigures, ({ actor, input }) => readRates(actor, input)),
  ofSubdistrict: takes(CompareRates, ({ actor, params, input }) => compareRates(actor, params.id, input)),
})
