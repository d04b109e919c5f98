import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'

export class ListPlaces extends PageQuery {
  @IsId() communityId: string
}
