import { IsBoolean, Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

export class Commit extends Step {
  /** The last day on which it is kept, of the community's calendar: `2026-11-27`. */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: says('请选最晚哪天做到。', 'Choose by which day.') })
  day: string
  @Text(appealLimits.reply, '请写说好做什么，最多 500 个字。', 'Say what is promised, at most 500 characters.') text: string
}
export class KeepCommitment extends Step {
  @Text(appealLimits.reply, '请写做了什么，最多 500 个字。', 'Say what was done, at most 500 characters.') text: string
}
export class DropCommitment extends Step {
  @Text(appealLimits.reason, '请写一句为什么收回，居民会看到。', 'Say in a line why; the resident sees it.') reason: string
}
export class SetCommitments {
  @IsBoolean() on: boolean
}
export class ReadCommitments {
  @IsId() communityId: string
  /** `2026-11`, of the community's calendar. */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/) month: string
}
export class ListCommitments extends PageQuery {
  @IsId() communityId: string
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/) month: string
  @IsId() unitId: string
}
