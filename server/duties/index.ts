export { dutyEndpoints } from './duty.endpoints'
export { Duty, DutyFieldRow } from './duty.entity'
export { addDuty } from './duty.store'
export { onlyLead, suggestLead } from './duty-lookup'
