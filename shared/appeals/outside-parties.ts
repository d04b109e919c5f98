import type { Words } from '../kit/words'

/** Who may be asked from outside, by kind: what everybody reads of it, for a name may be anybody's. */
export const outsideParties = {
  propertyCompany: { zh: '物业公司', en: 'Property company' },
  ownersCommittee: { zh: '业委会', en: 'Owners’ committee' },
  socialOrganisation: { zh: '社会组织', en: 'Social organisation' },
  publicUtility: { zh: '水电气热等公用单位', en: 'Public utility' },
} as const satisfies Record<string, Words>
export type OutsideParty = keyof typeof outsideParties
