export { hourEndpoints } from './hour.endpoints'
export { HourEntry, WrongHour } from './hour.entity'
export { entriesByIds } from './ledger'
export { settleShift } from './settle-shift'
