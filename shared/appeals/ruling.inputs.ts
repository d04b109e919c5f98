import { IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Step } from '../kit/step.inputs'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

const Reason = () =>
  Text(appealLimits.reason, '请写明理由，大家会看到，最多 200 字。', 'Give the reason; all see it, at most 200 characters.')

export class RuleReopen extends Step {
  @IsId() unitId: string
  @IsOptional() @IsId() handlerId?: string
  @Reason() reason: string
}
export class RuleClose extends Step {
  @Reason() reason: string
}
export class AskReview extends Step {
  @Text(appealLimits.reason, '请写一句为什么应该由社区办。', 'Say in a line why it is for the community.') reason: string
}
export class RuleReview extends Step {
  @Reason() reason: string
}
