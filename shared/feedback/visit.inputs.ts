import { IsBoolean, IsIn, IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { feedbackLimits } from './feedback.limits'
import { solvedNames, type Level, type Solved } from './feedback.views'
import { visitWays, type VisitWay } from './visit.workflow'

const most = feedbackLimits.visit.text

export class ListVisits extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn(['running', 'ended']) part?: 'running' | 'ended'
}
export class MissVisit extends Step {
  @IsOptional() @AtMost(most) text?: string
}
export class ContactVisit extends Step {
  @IsIn(Object.keys(visitWays), { message: says('请选怎么联系上的。', 'Say how they were reached.') }) way: VisitWay
  @Text(most, '请写谈了什么，本人会看到，最多 500 字。', 'Write what was said; the resident reads it, at most 500 characters.')
  text: string
}
export class PutRightVisit extends Step {
  @Text(most, '请写处理结果，本人会看到，最多 500 字。', 'Write the result; the resident reads it, at most 500 characters.')
  text: string
}
export class CloseVisit extends Step {
  @Text(
    most,
    '请写为什么了结，本人会看到，最多 500 字。',
    'Write why it ends here; the resident reads it, at most 500 characters.',
  )
  text: string
}
export class HearVisit extends Step {
  @IsIn(Object.keys(visitWays), { message: says('请选怎么联系上的。', 'Say how they were reached.') }) way: VisitWay
  @IsIn(Object.keys(solvedNames), { message: says('请问解决了没有。', 'Ask whether it is solved.') }) solved: Solved
  @IsIn([1, 2, 3, 4, 5], { message: says('请问满意不满意。', 'Ask how content they are.') }) level: Level
}
export class SetSampling {
  @IsBoolean() on: boolean
}
