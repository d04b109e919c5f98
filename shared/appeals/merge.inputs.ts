import { IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

export class FindMasters extends PageQuery {
  /** The beginning of a number; without it, what is of the same kind or place. */
  @IsOptional() @AtMost(16) q?: string
}
export class MergeAppeal extends Step {
  /** The matter that both are from now on. */
  @IsId() masterId: string
  @Text(appealLimits.reason, '请写一句为什么是同一件，居民会看到。', 'Say in a line why they are one; the resident sees it.')
  reason: string
}
export class UnmergeAppeal extends Step {
  /** Whoever holds it need not give one; staff must. */
  @IsOptional() @AtMost(appealLimits.reason) reason?: string
}
