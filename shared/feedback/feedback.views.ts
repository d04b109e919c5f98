import type { AppealView } from '../appeals/appeal.views'
import type { Words } from '../kit/words'

export const solvedNames = {
  yes: { zh: '解决了', en: 'Solved' },
  partly: { zh: '部分解决', en: 'Partly' },
  no: { zh: '没解决', en: 'Not solved' },
} as const satisfies Record<string, Words>
export type Solved = keyof typeof solvedNames

/** The five official levels. */
export const levelNames = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly content' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very unhappy' },
} as const satisfies Record<number, Words>
export type Level = keyof typeof levelNames

export const goodTags = {
  quick: { zh: '来得快', en: 'Came quickly' },
  responsible: { zh: '负责到底', en: 'Took charge' },
  clear: { zh: '讲得清楚', en: 'Well explained' },
  polite: { zh: '有礼貌', en: 'Polite' },
  lasting: { zh: '修得好', en: 'Well repaired' },
  kept: { zh: '说到做到', en: 'Kept promises' },
  kind: { zh: '考虑老人孩子', en: 'Kind to all ages' },
} as const satisfies Record<string, Words>
export const badTags = {
  unsolved: { zh: '没解决', en: 'Not solved' },
  slow: { zh: '拖得久', en: 'Too slow' },
  careless: { zh: '敷衍', en: 'Careless' },
  passedOn: { zh: '来回推', en: 'Passed around' },
  rude: { zh: '态度不好', en: 'Unfriendly' },
  absent: { zh: '没到现场', en: 'Did not come' },
  again: { zh: '又坏了', en: 'Broke again' },
  unclear: { zh: '没说清', en: 'Not explained' },
} as const satisfies Record<string, Words>
export type Tag = keyof typeof goodTags | keyof typeof badTags

export interface EvaluationView {
  solved: Solved
  /** Partly: is the work to go on? */
  goOn: boolean | null
  /** The handler sees level, tags and words only 72 hours later; null until then. */
  level: Level | null
  tags: Tag[]
  words: string | null
  at: string
  /** How often it was changed; each version is kept. */
  version: number
  /** Until when its author may change it; null for everybody else. */
  editableUntil: string | null
  /** When the handler will see the rest; null once he does. */
  hiddenUntil: string | null
}
/** What rating answers: the evaluation, and the matter as it stands after it. */
export interface Evaluated {
  evaluation: EvaluationView
  appeal: AppealView
}
