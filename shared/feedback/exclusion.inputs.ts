import { IsIn } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { Text } from '../kit/text.inputs'
import { exclusionGrounds, type ExclusionGround } from './exclusion.grounds'
import { feedbackLimits } from './feedback.limits'

const most = feedbackLimits.exclusionWords

export class AskExclusion {
  @IsIn(Object.keys(exclusionGrounds), { message: says('请选一个原因。', 'Choose a reason.') }) ground: ExclusionGround
  @Text(most, '请写清事实，提出人会看到，最多 200 字。', 'Write the facts; the person reads them, at most 200 characters.')
  words: string
}
export class RuleExclusion extends Step {
  @Text(most, '请写明理由，提出人会看到，最多 200 字。', 'Give the reason; the person reads it, at most 200 characters.')
  words: string
}
export class ListExclusions extends PageQuery {
  @IsId() communityId: string
}
