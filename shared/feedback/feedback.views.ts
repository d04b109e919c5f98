import type { AppealView } from '../appeals/appeal.views'
import type { PhotoView } from '../files/file.views'
import type { Words } from '../kit/words'
import type { ExclusionView } from './exclusion.views'

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

/** Reasons for what one thinks of an activity. */
export const goodActivityTags = {
  organised: { zh: '组织得好', en: 'Well organised' },
  useful: { zh: '有用', en: 'Useful' },
  comeAgain: { zh: '还想来', en: 'Would return' },
  newFriends: { zh: '认识了邻居', en: 'Met neighbours' },
} as const satisfies Record<string, Words>
export const badActivityTags = {
  crowded: { zh: '人太多', en: 'Too crowded' },
  waited: { zh: '等太久', en: 'Waited long' },
  unclearTask: { zh: '分工不清', en: 'Unclear tasks' },
  hard: { zh: '太累', en: 'Too hard' },
} as const satisfies Record<string, Words>
export type ActivityTag = keyof typeof goodActivityTags | keyof typeof badActivityTags

/** What is rated: a matter, or one shift of an activity. */
export type SubjectType = 'appeal' | 'shift'

interface Said<T> {
  tags: T[]
  words: string | null
  at: string
  /** How often it was changed; each version is kept. */
  version: number
  /** Until when its author may change it; null for everybody else. */
  editableUntil: string | null
}
export interface EvaluationView extends Said<Tag> {
  solved: Solved
  /** Partly: is the work to go on? */
  goOn: boolean | null
  /** The handler sees level, tags and words only 72 hours later; null until then. What is changed waits as long again. */
  level: Level | null
  /** As the words are, and hidden from the handler as long, also where only something else was changed. */
  photos: PhotoView[]
  /** When the handler will see the rest; null once he does. */
  hiddenUntil: string | null
  /** The unit asked to leave it out of the figures; null where it did not. */
  exclusion: ExclusionView | null
  can: 'askExclusion'[]
}
/** What rating answers: the evaluation, and the matter as it stands after it. */
export interface Evaluated {
  evaluation: EvaluationView
  appeal: AppealView
}

/** What somebody who was there thinks of a shift; only she herself sees it as a whole. */
export interface ShiftEvaluationView extends Said<ActivityTag> {
  level: Level
}
/** A shift for whoever was there. */
export interface ShiftRating {
  shiftId: string
  activityId: string
  title: string
  startsAt: string
  endsAt: string
  mine: ShiftEvaluationView | null
  /** Until when it may be rated, and the rating changed. */
  until: string
  can: 'rate'[]
}
/** What those who were there think of an activity; told only where enough said so, so that nobody’s rating is told by itself. */
export interface ActivityRating {
  /** How many it takes. */
  least: number
  /** Null below that. */
  shown: {
    n: number
    /** To one decimal. */
    mean: number
    levels: Record<Level, number>
    /** What was named, the most often first. */
    tags: { tag: ActivityTag; count: number }[]
  } | null
}
/** What one of those who were there wrote, without name or level; for whoever runs the activity. */
export interface ActivityWords {
  id: string
  words: string
}
