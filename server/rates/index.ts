export { RateCell, RateTally } from './rate.entity'
export { rateEndpoints } from './rate.endpoints'
