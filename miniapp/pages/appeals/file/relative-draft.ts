import type { RelativeGiven } from '@shared/appeals/relative.inputs'
import type { Relation } from '@shared/appeals/relative'

/** For whom it is filed, as far as it is written; nothing of it is sent while it is off. */
export interface RelativeDraft {
  on: boolean
  relation: Relation | null
  name: string
  phone: string
  agreed: boolean
}
export const noRelative: RelativeDraft = { on: false, relation: null, name: '', phone: '', agreed: false }

export const relativeOf = ({ on, relation, name, phone, agreed }: RelativeDraft): RelativeGiven | null =>
  on && relation ? { relation, name: name.trim(), ...(phone.trim() && { phone: phone.trim() }), agreed } : null
