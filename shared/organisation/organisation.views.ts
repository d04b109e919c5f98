import type { AreaView } from '../appeals/appeal.views'
import type { Words } from '../kit/words'

export const unitKinds = {
  residentsCommittee: { zh: '居委会', en: 'Committee' },
  partyCommittee: { zh: '社区党委', en: 'Party committee' },
  gridBranch: { zh: '网格党支部', en: 'Grid branch' },
  buildingCell: { zh: '楼栋党小组', en: 'Building cell' },
  propertyCompany: { zh: '物业公司', en: 'Property firm' },
  ownersCommittee: { zh: '业委会', en: "Owners' board" },
  socialOrganisation: { zh: '社会组织', en: 'Social org' },
  enterprise: { zh: '共建企业', en: 'Partner firm' },
  supervisionCommittee: { zh: '居务监督会', en: 'Oversight panel' },
  upperLevel: { zh: '上级部门', en: 'Upper level' },
} as const
export type UnitKind = keyof typeof unitKinds
export type AreaKind = 'community' | 'grid' | 'building'

export interface CommunityCard {
  id: string
  name: Words
  address: Words
}
export interface BuildingCard {
  id: string
  communityId: string
  /** The number on the plate. */
  number: number
  name: Words
  grid: Words
  gridId: string | null
}
/** Whom one can ring or meet: a person in a post, or a unit. */
export interface Contact {
  name: Words
  /** What she is here: post or kind of unit. */
  what: Words
  phone: string
  hours: Words
  /** She is not there now. */
  away: Away | null
}
/** Until when somebody is away, and who is there instead; null where nobody is. */
export interface Away {
  until: string
  deputy: Words | null
}
/** All that a door shows before anything else: where one is, who is near, whom to ring. */
export interface Doorstep {
  community: CommunityCard
  grid: { id: string; name: Words } | null
  /** null where the place is in no building (a gate, a garden). */
  building: BuildingCard | null
  /** The area that matters filed here belong to: building, else grid, else community. */
  areaId: string
  worker: (Contact & { deputy: Words | null }) | null
  duty: Contact
}
export interface ServingUnit extends Contact {
  id: string
  kind: UnitKind
  does: Words
  /** The person to ask for. */
  lead: Contact | null
}
export interface WhoServes {
  doorstep: Doorstep
  /** Party committee → grid branch → building cell, as far as they exist here. */
  party: ServingUnit[]
  keyHouseholds: { name: Words; helps: Words; linked: number }[]
  /** Committee, grid worker, building lead, property, owners' committee. */
  service: ServingUnit[]
  people: Contact[]
}
export interface UnitCard {
  id: string
  name: Words
  kind: UnitKind
  phone: string
  /** People of this unit who may handle. */
  handlers: { id: string; name: Words }[]
}
/** Where she lives in a community, as she said; null where she did not. */
export interface ResidencyView {
  area: AreaView | null
  /** She said which home it is, so that her household counts once. */
  homeTold: boolean
}
export interface AbsenceView {
  person: { id: string; name: Words }
  until: string
  /** Who acts meanwhile, through all deputies; null where nobody is left. */
  acting: { id: string; name: Words } | null
}
export interface AbsencesView {
  away: AbsenceView[]
  /** Who shares the work of the person asked for. */
  deputies: { id: string; name: Words }[]
  /** Of whom the viewer may say that they are away; nobody but herself where it is empty. */
  colleagues: { id: string; name: Words }[]
}

/** A day that is otherwise here than in the country. */
export interface OwnDayView {
  day: string
  /** Worked here; a day off otherwise. */
  works: boolean
  /** Worked in the country. */
  usually: boolean
  reason: string
  by: Words | null
  at: string
}
export interface OwnDaysView {
  /** Grows with each decision. */
  revision: number
  /** From today on, by date. */
  days: OwnDayView[]
  can: 'set'[]
}
