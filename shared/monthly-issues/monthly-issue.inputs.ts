import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsISO8601, IsOptional, Matches, ValidateNested } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { monthlyIssueLimits } from './monthly-issue.limits'

export class ListMonthlyIssues extends PageQuery {
  @IsId() communityId: string
}
export class SetMonthlyIssues {
  @IsBoolean() on: boolean
}
export class VoteForCandidate {
  @IsId() candidateId: string
}
export class GiveLead extends Step {
  @IsId() unitId: string
}

const date = { message: says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.') }
class PlannedStep {
  @Text(monthlyIssueLimits.stepText, '请写做什么，最多 80 字。', 'Write what is done, at most 80 characters.') text: string
  @IsISO8601({ strict: true }, date)
  @Matches(/^20\d\d-\d\d-\d\d$/, date)
  dueOn: string
}
const some = { message: says('请写 1 到 8 步。', 'Write 1 to 8 steps.') }
export class PlanIssue extends Step {
  /** What is still to be done; steps that are done stay. */
  @IsArray()
  @ArrayMinSize(1, some)
  @ArrayMaxSize(monthlyIssueLimits.steps, some)
  @ValidateNested({ each: true })
  @Type(() => PlannedStep)
  steps: PlannedStep[]
  /** Why a plan that stood changes. */
  @IsOptional() @AtMost(monthlyIssueLimits.reason) reason?: string
}
export class TickStep extends Step {
  @IsId() stepId: string
}
export class FinishIssue extends Step {
  @Text(monthlyIssueLimits.result, '请写做成了什么，最多 1000 字。', 'Write what came of it, at most 1000 characters.')
  text: string
}
