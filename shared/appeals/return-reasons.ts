import type { Words } from '../kit/words'

/** Why a unit gives a matter back to the desk. */
export const returnReasons = {
  notOurDuty: { zh: '不属本单位', en: 'Not our duty' },
  wrongArea: { zh: '不在本片区', en: 'Not our area' },
  needsLead: { zh: '需明确牵头', en: 'Needs a lead' },
  wrongCategory: { zh: '类别不对', en: 'Wrong category' },
} as const satisfies Record<string, Words>
export type ReturnReason = keyof typeof returnReasons
