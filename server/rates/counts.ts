/**
 * What is counted of matters, in whole numbers. Where several people judged one matter each of them has a part of it: verdicts and levels
 * are in thousandths of a matter.
 */
export const countNames = [
  /** Whose limit to be answered fell due; answered by it. */
  ...(['answerable', 'answered'] as const),
  /** Whose date fell due; done by it. */
  ...(['due', 'inTime'] as const),
  /** The same by the date that a supervisor granted; without an extension it is the first. */
  ...(['dueExtended', 'inTimeExtended'] as const),
  /** Held by a unit; within its own time. */
  ...(['held', 'heldInTime'] as const),
  /** Of those due: said to be done at least once; never opened again. */
  ...(['resolved', 'firstTime'] as const),
  /** Said to be fixed, on the day on which sixty days are over; back by then. */
  ...(['fixed', 'recurred'] as const),
  ...(['saidYes', 'saidPartly', 'saidNo'] as const),
  ...(['level1', 'level2', 'level3', 'level4', 'level5'] as const),
  /** Of those resolved of which nobody said a word: asked by lot; fairly content; solved, in thousandths. */
  ...(['visited', 'visitedContent', 'visitedSolved'] as const),
  /** Withdrawn, declined, merged or on the long list: part of no rate, told beside them. */
  'setAside',
  /** Rated, and left out by somebody outside the unit: part of no rate, its number told beside them. */
  'excluded',
] as const
export type Counts = Record<(typeof countNames)[number], number>

export const noCounts = () => Object.fromEntries(countNames.map(name => [name, 0])) as Counts

/** What a matter adds to one day (of the community's clock) of one unit; `unitId` is empty where nobody was in charge. */
export interface Part {
  day: string
  unitId: string
  category: string
  counts: Partial<Counts>
}
