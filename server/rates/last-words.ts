import type { Level, Solved } from '@shared/feedback/feedback.views'
import type { Counts } from './counts'

/** What one person said of the answer of a round; the first answer is round 0. */
export interface Word {
  round: number
  solved: Solved | null
  level: Level | null
}
const verdicts = { yes: 'saidYes', partly: 'saidPartly', no: 'saidNo' } as const satisfies Record<Solved, keyof Counts>

/**
 * The residents' last word on a matter that was opened again `reopened` times. A no stands until she has seen the next answer and says
 * something else: work that goes on does not wipe it out. Who opened it again without rating has said no by that.
 */
export function lastWords(words: readonly Word[], reopened: number): Word[] {
  const current = words.filter(({ round, solved }) => round >= reopened && solved !== null)
  if (current.length > 0 || reopened === 0) return current
  const before = words.filter(({ round, solved }) => round === reopened - 1 && solved !== null && solved !== 'yes')
  return before.length > 0 ? before : [{ round: reopened - 1, solved: 'no', level: null }]
}

/** Their verdicts and levels as parts of one matter, in thousandths that add up. */
export function countsOfWords(words: readonly Word[]): Partial<Counts> {
  const counts: Partial<Counts> = {}
  const add = (name: keyof Counts, part: number) => (counts[name] = (counts[name] ?? 0) + part)
  for (const [i, { solved }] of words.entries()) add(verdicts[solved!], thousandths(i, words.length))
  const levels = words.flatMap(({ level }) => level ?? [])
  for (const [i, level] of levels.entries()) add(`level${level}`, thousandths(i, levels.length))
  return counts
}
/** What one on whom the lot fell said of the answer of a round. */
export type Heard = Word & { solved: Solved; level: Level }
/** The same of those who were asked by lot, each a part of one matter that is asked of once: of several the last. */
export function countsOfHeard(heard: readonly Heard[], reopened: number): Partial<Counts> {
  const last = heard.findLast(({ round }) => round === reopened)
  if (!last) return {}
  return {
    ...{ visited: 1, visitedContent: last.level >= 3 ? 1 : 0 },
    visitedSolved: { yes: 1000, partly: 500, no: 0 }[last.solved],
  }
}
const thousandths = (i: number, of: number) => Math.floor((1000 * (i + 1)) / of) - Math.floor((1000 * i) / of)
