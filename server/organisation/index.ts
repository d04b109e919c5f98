import { whenUnitsAreNamed } from '@server/people'
import { unitsByIds } from './organisation.store'

export { Absence } from './absence.entity'
export { absencesIn } from './absences'
export { addArea, addCommunity, addDuty, addKeyHousehold, addPost, addUnit } from './add-organisation'
export { Area } from './area.entity'
export { CommunityFile } from './community-file'
export { doorstepOf } from './doorstep'
export { enterCommunity } from './enter-community'
export { organisationEndpoints } from './organisation.endpoints'
export {
  areaAndBelow,
  areasByIds,
  areasCalled,
  areaViews,
  findArea,
  findUnit,
  nameOf,
  postsHeld,
  receptionDesk,
  suggestLead,
  unitsByIds,
  upwardFrom,
} from './organisation.store'
export { Residency } from './residency.entity'
export { countResidents, residentsIn, settle } from './residency'
export { Duty, KeyHousehold, Post, Unit } from './unit.entity'
export { whoActs } from './who-acts'

whenUnitsAreNamed(unitsByIds)
