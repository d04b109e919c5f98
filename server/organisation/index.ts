import { whenUnitsAreNamed } from '@server/people'
import { unitsByIds } from './organisation.store'

export { addArea, addCommunity, addDuty, addKeyHousehold, addPost, addUnit } from './add-organisation'
export { Area } from './area.entity'
export { doorstepOf } from './doorstep'
export { organisationEndpoints } from './organisation.endpoints'
export { areaAndBelow, areaViews, findArea, findUnit, nameOf, receptionDesk, suggestLead, unitsByIds } from './organisation.store'
export { Duty, KeyHousehold, Post, Unit } from './unit.entity'

whenUnitsAreNamed(unitsByIds)
