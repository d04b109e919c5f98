import { IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { Step } from '../kit/step.inputs'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

const Reason = () =>
  Text(appealLimits.reason, '请写明理由，大家会看到，最多 200 字。', 'Give the reason; all see it, at most 200 characters.')

const Need = () =>
  Text(
    appealLimits.reason,
    '请写清还缺什么，大家会看到，最多 200 字。',
    'Say what is missing; all see it, at most 200 characters.',
  )
const ReviewAt = () => Moment('请选复核日。', 'Choose the review date.')

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
export class PutOnList extends Step {
  @Reason() reason: string
  @Need() need: string
  @ReviewAt() reviewAt: string
}
export class ReviewList extends Step {
  /** How far it is. */
  @Text(appealLimits.reply, '请写这次的进展，最多 500 字。', 'Write the progress, at most 500 characters.') text: string
  /** If something else is missing now. */
  @IsOptional() @Need() need?: string
  @ReviewAt() reviewAt: string
}
export class TakeOffList extends Step {
  @Reason() reason: string
}
export class CheckOff extends Step {
  @Reason() reason: string
}
