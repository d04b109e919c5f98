import { IsOptional, Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

/** How such a thing was solved before: of one kind, or by words in whatever kind. */
export class FindSolved extends PageQuery {
  @IsId() communityId: string
  /** `class.item` of the category table. */
  @Matches(/^[a-z]+\.[A-Za-z]+$/) category: string
  @IsOptional()
  @Text(
    appealLimits.title,
    '写标题、类别或答复里的字，最多 40 个字。',
    'Words of a title, a kind or a reply; at most 40 characters.',
  )
  q?: string
  /** The matter that is being handled. */
  @IsOptional() @IsId() except?: string
}
