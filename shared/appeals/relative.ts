import type { Words } from '../kit/words'

/** What somebody is to whoever files for her. */
export const relations = {
  parent: { zh: '父母', en: 'Parent' },
  spouse: { zh: '爱人', en: 'Spouse' },
  child: { zh: '孩子', en: 'Child' },
  grandparent: { zh: '爷爷奶奶、外公外婆', en: 'Grandparent' },
  other: { zh: '其他家人', en: 'Other family' },
} as const satisfies Record<string, Words>
export type Relation = keyof typeof relations
