import type { Words } from '../kit/words'
import type { AreaKind, UnitKind } from '../organisation/organisation.views'

export const dutyRoles = {
  lead: { zh: '主办', en: 'Leads' },
  assist: { zh: '协办', en: 'Assists' },
  supervise: { zh: '监督', en: 'Oversees' },
  backstop: { zh: '兜底', en: 'Backstop' },
} as const satisfies Record<string, Words>
export type DutyRole = keyof typeof dutyRoles
export const dutyRoleNames = Object.keys(dutyRoles) as DutyRole[]

export interface DutyUnit {
  id: string
  name: Words
  dissolved: boolean
}
/** A field of the list: a kind of matter in a place. `category` is a class or `class.item`. */
export interface DutyField {
  category: string
  areaId: string
}
export interface DutyView extends DutyField {
  id: string
  role: DutyRole
  unit: DutyUnit
  from: string
  /** The moment from which it does not hold any more. */
  until: string | null
  /** What it rests on. */
  note: string
  state: 'coming' | 'now' | 'over'
}
export type DutyStep = 'set' | 'automatic' | 'dissolve'
/** One field with all that was, is and will be there, newest first. */
export interface FieldView extends DutyField {
  version: number
  entries: DutyView[]
  can: DutyStep[]
}

export const reportKinds = ['gap', 'conflict', 'dissolved', 'ended'] as const
export type ReportKind = (typeof reportKinds)[number]
/** gap: nobody leads · conflict: several do · dissolved: of a unit that is no more · ended: its time ran out with nobody after it. */
export interface ReportLine extends DutyField {
  kind: ReportKind
  /** Its class and item, or the class where all of it is meant. */
  name: Words
  area: Words
  /** How many buildings that is. */
  buildings: number
  units: Words[]
  /** When a duty there ended last; null where none did. */
  since: string | null
}
export interface DutyArea {
  id: string
  parentId: string | null
  kind: AreaKind
  name: Words
  number: number | null
}
export interface MatrixView {
  /** The community, then its grids and buildings in their order. */
  areas: DutyArea[]
  units: (DutyUnit & { kind: UnitKind; phone: string })[]
  /** All that holds now or will. */
  entries: DutyView[]
  report: ReportLine[]
  /** New matters go to the lead without anybody's doing. */
  automatic: boolean
  can: DutyStep[]
}

export interface AnsweringUnit {
  name: Words
  phone: string
  hours: Words
}
/** Whose business something is, for everybody. */
export interface WhoseView {
  /** null where nobody leads, or several do: then the backstop takes it. */
  lead: AnsweringUnit | null
  why: 'settled' | 'gap' | 'conflict'
  /** Since when and on what it rests; null without a lead. */
  from: string | null
  note: string
  assist: AnsweringUnit[]
  supervise: AnsweringUnit[]
  backstop: AnsweringUnit
  /** In how many working days it is done, of a kind; where it is not taken any more, where to turn instead. */
  days: number | null
  closed: Words | null
}
/** Where nobody leads in a community. */
export type GapsView = Pick<ReportLine, 'category' | 'areaId' | 'name' | 'area' | 'since'>[]
