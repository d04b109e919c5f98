import { IsIn, Matches } from 'class-validator'
import { measureNames, type Measure } from './comparison.views'

export class CompareRates {
  /** `2026-11`, of the communities' calendar. */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/) month: string
  @IsIn([...measureNames]) measure: Measure
  /** What stands beside one another. */
  @IsIn(['communities', 'units']) by: 'communities' | 'units'
}
