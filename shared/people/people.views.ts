import type { Words } from '../kit/words'

/** What a person may be, for a time; each is held in one community, for one unit or for all of it, but one in a subdistrict. */
export const roleNames = {
  dispatcher: { zh: '受理', en: 'Dispatcher' },
  handler: { zh: '经办', en: 'Handler' },
  supervisor: { zh: '督办', en: 'Supervisor' },
  gridWorker: { zh: '网格员', en: 'Grid worker' },
  buildingLead: { zh: '楼组长', en: 'Building lead' },
  partner: { zh: '共建单位', en: 'Partner' },
  moderator: { zh: '内容审核', en: 'Moderator' },
  auditor: { zh: '审计', en: 'Auditor' },
  admin: { zh: '管理员', en: 'Admin' },
  districtViewer: { zh: '街道查看', en: 'Subdistrict viewer' },
} as const
export type RoleName = keyof typeof roleNames

export interface RoleView {
  role: RoleName
  /** Of a subdistrict's role the subdistrict. */
  communityId: string
  /** null: for the whole community. */
  unit: { id: string; name: Words } | null
}
export interface Me {
  id: string
  kind: 'stranger' | 'guest' | 'resident' | 'staff'
  name: Words | null
  roles: RoleView[]
  /** She came with a password that an admin gave her: until she has set her own, her roles rest. */
  mustChangePassword?: true
}
export interface HeldRoleView extends RoleView {
  id: string
  since: string
  can: 'end'[]
}
/** Somebody who works in a community, with what she is there now. */
export interface Colleague {
  id: string
  name: Words | null
  account: string | null
  roles: HeldRoleView[]
  /** Until when the password she was given lets her in; null once she has her own. */
  passwordUntil: string | null
  can: 'resetPassword'[]
}
/** A password to be handed over: told once, good once, and nowhere else to be read. */
export interface PasswordGiven {
  colleague: Colleague
  password: string
  until: string
}
export interface SignedIn {
  /** Told once; the server keeps its digest. */
  token: string
  me: Me
}
export interface DemoPerson {
  person: string
  name: Words
  kind: 'resident' | 'staff'
  what: Words
}
/** In which ways one can sign in here. */
export interface SignInWays {
  phone: boolean
  wechat: boolean
  /** As one of the invented people, where this is a demonstration. */
  demo: boolean
}
export interface CodeSent {
  /** Seconds until another may be asked for. */
  againIn: number
}
/** One kind of thing that is held of somebody. */
export interface HeldView {
  key: string
  name: Words
  why: Words
  until: Words
  count: number
}
/** Why an account cannot be deleted yet: something to come that rests on her. */
export interface HindranceView {
  title: Words
  at: string
  /** What it is about; opens its page. */
  activityId: string | null
}
export interface MyData {
  name: string | null
  /** With its middle hidden. */
  phone: string | null
  /** To what she agreed with her number, and when. */
  consent: { version: number; at: string } | null
  held: HeldView[]
  /** Whether she holds roles, which end before her account does. */
  hasRoles: boolean
  hindrances: HindranceView[]
}
export type ExportedRow = Record<string, string | number | boolean | null>
/** All that is held of somebody, as it is held. */
export interface DataExport {
  madeAt: string
  sections: { key: string; name: Words; why: Words; until: Words; rows: ExportedRow[] }[]
}
export interface DeviceView {
  id: string
  label: string
  lastSeenAt: string
  /** The device that asks. */
  current: boolean
}
