import { monthlyIssueLimits as limits } from '@shared/monthly-issues/monthly-issue.limits'
import type { CandidateGround } from '@shared/monthly-issues/monthly-issue.workflow'

/** What is known of matters of one kind in one grid. */
export interface Counted {
  category: string
  areaId: string
  households: number
  reopens: number
  recurred: number
  listed: boolean
  /** For how many months the oldest of them waits. */
  months: number
}

/** Why it comes into question; nothing where it does not. */
export const groundsOf = ({ households, recurred, listed }: Counted): CandidateGround[] => [
  ...(households >= limits.households ? (['households'] as const) : []),
  ...(recurred >= limits.recurred ? (['recurring'] as const) : []),
  ...(listed ? (['listed'] as const) : []),
]

/** Households affected + twice how often they were opened again + months waited. */
export const scoreOf = ({ households, reopens, months }: Counted) => households + 2 * reopens + months

const month = 30 * 86_400_000
/** Whole months of thirty days, and not beyond a year. */
export const monthsWaited = (oldest: Date | null, at: Date) =>
  oldest ? Math.max(0, Math.min(limits.ageMonths, Math.floor((at.getTime() - oldest.getTime()) / month))) : 0

/**
 * Those that come into question, what troubles most before the rest: by score, of equal ones by households, then by months waited, then by
 * kind and place, so that whoever reckons again comes to the same.
 */
export const inOrderOfTrouble = <T extends Counted>(all: readonly T[]): T[] =>
  all
    .filter(one => groundsOf(one).length > 0)
    .sort(
      (one, other) =>
        scoreOf(other) - scoreOf(one) ||
        other.households - one.households ||
        other.months - one.months ||
        (`${one.category} ${one.areaId}` < `${other.category} ${other.areaId}` ? -1 : 1),
    )

interface Vote {
  personId: string
  candidateId: string
  at: Date
}
/** The vote of each household: what was said last in it. Of two in the same millisecond that of the greater id. */
export function votesByHousehold(votes: readonly Vote[], homes: ReadonlyMap<string, string>): Map<string, string> {
  const said = [...votes].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.personId < other.personId ? -1 : 1))
  return new Map(said.map(({ personId, candidateId }) => [homes.get(personId) ?? personId, candidateId]))
}

/** What most households chose; of equal ones what troubles most, which is the one placed first. Null where nobody voted. */
export function winner<T extends { votes: number; place: number }>(counted: readonly T[]): T | null {
  const [first] = [...counted].sort((one, other) => other.votes - one.votes || one.place - other.place)
  return first && first.votes > 0 ? first : null
}
