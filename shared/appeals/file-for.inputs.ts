import { Equals, IsIn, IsOptional, Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { AtMost } from '../kit/text.inputs'
import { Answers, type AnswerGiven } from './answers.inputs'
import { Words } from './appeal.inputs'
import { appealLimits, channels, type Channel } from './appeal.limits'
import { LeftPhone } from './left-phone.inputs'

export class FileForResident {
  @IsId() areaId: string
  /** How it came. */
  @IsIn(Object.keys(channels), { message: says('请选从哪来。', 'Say how it came.') }) channel: Channel
  @Matches(/^[a-z]+\.[A-Za-z]+$/, { message: says('请选一个类别，不确定就选“其他”。', 'Choose a category; if unsure, Other.') })
  category: string
  @Words() text: string
  @Answers() answers?: AnswerGiven[]
  /** What the person wants to be called by, and a number; only if she wishes, and only for who handles it. */
  @IsOptional() @AtMost(appealLimits.callerName) name?: string
  @IsOptional() @LeftPhone() phone?: string
  /** The person agreed that it is filed for her. */
  @Equals(true, { message: says('请先得到本人同意，再打勾登记。', 'Get the person’s consent first, then tick.') })
  consent: boolean
}
