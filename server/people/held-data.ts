import type { Words } from '@shared/kit/words'
import type { ExportedRow, HindranceView } from '@shared/people/people.views'

/** What a feature holds of a person, and what becomes of it. */
export interface Holding {
  key: string
  /** The tables it stands for. A law of the house finds those of which nobody gives an account. */
  tables: string[]
  name: Words
  why: Words
  until: Words
  /** All of it, as it is held. */
  rows(personId: string): Promise<ExportedRow[]>
  /**
   * After she deleted her account, in the erasing transaction: takes out what is hers. False while something must still wait (a matter
   * that is being worked on): it is asked again later.
   */
  erase(personId: string): Promise<boolean>
}
const holdings: Holding[] = []
/** A feature gives an account of what it holds of people. */
export const whenHeld = (...given: Holding[]) => {
  holdings.push(...given)
}
export const allHoldings = (): readonly Holding[] => holdings

type Hindrances = (personId: string) => Promise<HindranceView[]>
const checks: Hindrances[] = []
/** A feature names what rests on a person and must be handed over before her account can be deleted. */
export const mayLeave = (check: Hindrances) => {
  checks.push(check)
}
export const hindrancesOf = async (personId: string): Promise<HindranceView[]> =>
  (await Promise.all(checks.map(check => check(personId)))).flat()

/** A row as it is given to its owner: moments in ISO 8601, lists and objects as JSON; without the columns named. */
export function exported(row: object, ...without: string[]): ExportedRow {
  const plain = (value: unknown) =>
    value instanceof Date
      ? value.toISOString()
      : value !== null && typeof value === 'object'
        ? JSON.stringify(value)
        : (value as ExportedRow[string])
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => [name, plain(value)]),
  )
}
