import type { Words } from '../kit/words'

/** Why more time is needed; whoever sees the matter sees it once it is granted. */
export const extensionReasons = {
  parts: { zh: '等配件', en: 'Awaiting parts' },
  weather: { zh: '天气原因', en: 'Weather' },
  meeting: { zh: '要开会商量', en: 'Needs a meeting' },
  consent: { zh: '等邻居同意', en: 'Needs consent' },
  funds: { zh: '等资金批准', en: 'Awaiting funds' },
  upper: { zh: '等上级答复', en: 'Upper level' },
} as const satisfies Record<string, Words>
export type ExtensionReason = keyof typeof extensionReasons
