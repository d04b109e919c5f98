import { words, type Words } from '../kit/words'

/** Why a matter that was rated may be left out of the figures. There is no other ground, and a bad rating is none. */
export const exclusionGrounds = {
  notOurs: words('不归本单位办', 'Not this unit’s to do'),
  otherMatter: words('评的不是这件事', 'It rates another matter'),
  againstLaw: words('要求不合法规，无法办理', 'What was asked is against the law'),
  outside: words('原因在外部，本单位无法解决', 'For reasons outside that the unit cannot solve'),
} as const satisfies Record<string, Words>
export type ExclusionGround = keyof typeof exclusionGrounds
