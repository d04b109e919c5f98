import { smallSample } from '@shared/appeals/figures.views'
import type { Coverage, Exclusions, Rates } from '@shared/rates/rates.views'
import type { Counts } from './counts'
import { rateOf, shareOf } from './proportion'
import { resolutionBounds } from './resolution'
import { coverageOf, fairCoverage, satisfactionIndexOf, strictSatisfactionOf } from './satisfaction'

/** Verdicts and levels are counted in thousandths of a matter, which are divided once, at the end, so that whole ones stay whole. */
export const whole = (thousandths: number) => thousandths / 1000

/** The rates that counts of matters tell, as far as they may be shown. */
export function ratesOf(counts: Counts): Omit<Rates, 'month' | 'until' | 'bursts' | 'units'> {
  const { answerable, answered, due, inTime, dueExtended, inTimeExtended, resolved, firstTime, fixed, recurred, setAside } =
    counts
  const said = { yes: counts.saidYes, partly: counts.saidPartly, no: counts.saidNo }
  const levels = { 1: counts.level1, 2: counts.level2, 3: counts.level3, 4: counts.level4, 5: counts.level5 }
  const spoke = spokeOf(counts)
  const levelled = whole(levels[1] + levels[2] + levels[3] + levels[4] + levels[5])
  const fewLevels = levelled < smallSample
  return {
    setAside,
    exclusions: exclusionsOf(counts),
    response: rateOf(answered, answerable),
    timeliness: rateOf(inTime, due),
    extended: rateOf(inTimeExtended, dueExtended),
    resolution: {
      ...rateOf(whole(said.yes + said.partly / 2), spoke),
      bounds: spoke < smallSample ? null : resolutionBounds(said, 1000 * resolved),
    },
    firstTime: rateOf(firstTime, resolved),
    durable: rateOf(fixed - recurred, fixed),
    satisfaction: {
      ...rateOf(whole(levels[3] + levels[4] + levels[5]), levelled),
      strict: fewLevels ? null : strictSatisfactionOf(levels),
      index: fewLevels ? null : satisfactionIndexOf(levels),
    },
    coverage: coverageIn(counts),
  }
}

/** Of how many matters a resident said whether it is solved. */
export const spokeOf = ({ saidYes, saidPartly, saidNo }: Counts) => whole(saidYes + saidPartly + saidNo)

export function coverageIn(counts: Counts): Coverage {
  const { resolved: n } = counts
  const rated = spokeOf(counts)
  const share = coverageOf(rated, n)
  if (share === null || n < smallSample) return { n, rated: null, share: null, forReference: false }
  return { n, rated, share, forReference: share < fairCoverage }
}

export const exclusionsOf = ({ excluded: n, due }: Counts): Exclusions => ({ n, of: n + due, share: shareOf(n, n + due) })
