import { IsBoolean } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

export class AskTask extends Step {
  /** Another unit of the community than the one in charge. */
  @IsId() unitId: string
  /** For that unit and whoever works on the matter. */
  @Text(appealLimits.reply, '请写明请它做什么，最多 500 个字。', 'Say what is asked, at most 500 characters.') text: string
  /** Not later than the matter's own date. */
  @Moment('请选请它什么时候前办好。', 'Choose by when it is done.') dueAt: string
}
export class AnswerTask {
  @IsBoolean({ message: says('请选办了还是没办成。', 'Say whether it is done.') }) done: boolean
  @Text(appealLimits.reply, '请写办得怎样，最多 500 个字。', 'Say how it went, at most 500 characters.') text: string
}
export class ListTasks extends PageQuery {
  @IsId() communityId: string
}
