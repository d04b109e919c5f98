import type { ClockView } from '../appeals/appeal.views'
import type { Words } from '../kit/words'
import type { ActivityTag, Level, Solved, Tag } from './feedback.views'
import type { VisitCause, VisitEventStep, VisitStatus, VisitStep, VisitWay } from './visit.workflow'

/** What it is about, called as everybody may call it: never by somebody’s own words. */
export interface VisitSubject {
  type: 'appeal' | 'shift'
  title: Words
  /** Of a matter. */
  number: string | null
  place: Words | null
  /** The matter, or the activity whose page tells the rest. */
  pageId: string
}
/** One of those to be rung back, for whoever does that. */
export interface VisitCard {
  id: string
  cause: VisitCause
  status: VisitStatus
  subject: VisitSubject
  clock: ClockView
  /** How often she was not reached. */
  misses: number
  version: number
}
export interface VisitEvent {
  id: string
  step: VisitEventStep
  at: string
  /** Who did it; null for the clock and for herself. */
  by: Words | null
  way: VisitWay | null
  text: string | null
}
export interface VisitView extends VisitCard {
  /** As far as staff may know who she is; null where she did not want to be named. */
  who: Words | null
  /** What she said of it: it waits for nobody where it is to be put right. */
  said: {
    solved: Solved | null
    level: Level | null
    tags: (Tag | ActivityTag)[]
    words: string | null
    at: string
  } | null
  /** What she said when the lot fell on her; counted for the estimate of the silent, and nowhere else. */
  heard: { solved: Solved; level: Level } | null
  /** The newest first. */
  events: VisitEvent[]
  can: VisitStep[]
}
/** Whether some of those who say nothing are asked by lot. */
export interface Sampling {
  on: boolean
  can: 'set'[]
}
/** The same for the person herself: that somebody else looks after it, by when, and what came of it. */
export interface FollowUp {
  cause: VisitCause
  status: VisitStatus
  /** By when the next thing happens; null once it ended. */
  dueAt: string | null
  late: boolean
  misses: number
  contacted: { way: VisitWay; text: string; at: string } | null
  ended: { text: string | null; at: string } | null
}
/** Of one thing that was rated. */
export interface FollowUps {
  items: FollowUp[]
  /** `reportPressure`: she may say that she was asked for a good rating. */
  can: 'reportPressure'[]
}
