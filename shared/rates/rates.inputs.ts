import { Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'

/** A field of the responsibility list: a kind of matter, or a whole class, in a place. */
export class ReadFieldRates {
  @IsId() communityId: string
  @IsId() areaId: string
  @Matches(/^[a-z]{1,20}(\.[A-Za-z]{1,20})?$/) category: string
}
