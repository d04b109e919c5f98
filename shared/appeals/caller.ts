import type { Words } from '../kit/words'
import type { RoleName } from '../people/people.views'

/** Whom residents ring, meet and write to: who may file for somebody. Partners and auditors hear nothing for the community. */
export const filingRoles: RoleName[] = ['dispatcher', 'supervisor', 'handler', 'gridWorker', 'buildingLead']

/** What the number of somebody for whom a matter was filed may be looked at for. */
export const revealReasons = {
  callBack: { zh: '回电核实', en: 'Call to check' },
  visit: { zh: '约上门', en: 'Arrange a visit' },
  returnVisit: { zh: '回访', en: 'Call back' },
  emergency: { zh: '紧急联系', en: 'Emergency' },
  deliver: { zh: '送通知送物', en: 'Delivery' },
} as const satisfies Record<string, Words>
export type RevealReason = keyof typeof revealReasons
