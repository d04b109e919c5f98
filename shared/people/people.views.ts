import type { Words } from '../kit/words'

/** What a person may be; each is held in one community, for one unit or for all of it, for a time. */
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
} as const
export type RoleName = keyof typeof roleNames

export interface RoleView {
  role: RoleName
  communityId: string
  /** null: for the whole community. */
  unit: { id: string; name: Words } | null
}
export interface Me {
  id: string
  kind: 'stranger' | 'guest' | 'resident' | 'staff'
  name: Words | null
  roles: RoleView[]
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
export interface DeviceView {
  id: string
  label: string
  lastSeenAt: string
  /** The device that asks. */
  current: boolean
}
