import { ReadFigures } from '@shared/appeals/appeal.inputs'
import { rateRoutes } from '@shared/rates/rates.routes'
import { serve, takes } from '@server/kit/endpoint'
import { readRates } from './read-rates'
import './rate.listeners'

export const rateEndpoints = serve('rates', rateRoutes, {
  ofMonth: takes(ReadFigures, ({ actor, input }) => readRates(actor, input)),
})
