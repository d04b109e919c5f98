import { Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'

/** A place and a kind of matter, as far as the form knows them. */
export class NearAndKind {
  @IsId() areaId: string
  /** `class.item` of the category table. */
  @Matches(/^[a-z]+\.[A-Za-z]+$/) category: string
}
