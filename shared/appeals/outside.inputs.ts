import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'
import { outsideParties, type OutsideParty } from './outside-parties'

export class ForwardAppeal extends Step {
  @IsIn(Object.keys(outsideParties), { message: says('请选是哪类单位。', 'Choose what kind of party it is.') })
  party: OutsideParty
  @Text(appealLimits.partyName, '请写单位名称，2 到 30 个字。', 'Name the party in 2 to 30 characters.', 2) name: string
  /** For the party and staff alone. */
  @Text(appealLimits.reply, '请写明请它做什么，最多 500 个字。', 'Say what is asked, at most 500 characters.') text: string
  /** By when the party answers: not later than the matter's own date. */
  @Moment('请选请它什么时候前回复。', 'Choose by when it answers.') dueAt: string
  /** Shows the party the resident's own words. */
  @IsBoolean() withWords: boolean
}
export class LookOutside {
  /** The secret of the link. */
  @AtMost(100) key: string
}
export class AnswerOutside extends LookOutside {
  @IsBoolean({ message: says('请选办了还是没办成。', 'Say whether it is done.') }) done: boolean
  @Text(appealLimits.partyWords, '请写办得怎样，最多 2000 个字。', 'Say how it went, at most 2000 characters.') text: string
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsId({ each: true })
  @ArrayMaxSize(appealLimits.partyPhotos, { message: says('最多 3 张，请先去掉一张。', 'At most 3; remove one first.') })
  photoIds?: string[]
}
