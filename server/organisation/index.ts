import { whenUnitsAreNamed } from '@server/people'
import { unitsByIds } from './organisation.store'

export { Absence } from './absence.entity'
export { askingStandIns, standInsAmong, standInsOf, type StandIn } from './absences'
export { addArea, addCommunity, addKeyHousehold, addPost, addUnit } from './add-organisation'
export { Area } from './area.entity'
export { calendarBy, calendarOf, calendarVersionOf, keepLearningDays, learnAllDays, learnDays } from './community-calendar'
export { OwnDay } from './own-day.entity'
export { CommunityFile } from './community-file'
export { doorstepOf } from './doorstep'
export { enterCommunity } from './enter-community'
export { organisationEndpoints } from './organisation.endpoints'
export {
  areaAndBelow,
  areasByIds,
  areasOf,
  areasCalled,
  areasShown,
  areaViews,
  askingAreas,
  askingReception,
  askingUnits,
  dissolvedUnits,
  endUnit,
  findArea,
  findUnit,
  nameOf,
  postsHeld,
  receptionAmong,
  receptionDesk,
  unitRows,
  unitsByIds,
  unitsOf,
  upwardFrom,
  usualUnit,
  type UnitRow,
} from './organisation.store'
export { Residency } from './residency.entity'
export { countHomes, countResidents, homesOf, livesOnlyElsewhere, residentsIn, settle } from './residency'
export { unitLeads } from './unit-leads'
export { CommunitySettings } from './settings.entity'
export { changeSettings, communitiesThatSample, communitiesWithIssues, settingsOf } from './settings'
export { Subdistrict, SubdistrictCommunity } from './subdistrict.entity'
export { joinSubdistrict, leaveSubdistrict, subdistrictNamed, subdistrictWith } from './subdistricts'
export { KeyHousehold, Post, Unit } from './unit.entity'
export { whoActs } from './who-acts'

whenUnitsAreNamed(unitsByIds)
