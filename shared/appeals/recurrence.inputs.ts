import { IsArray, IsOptional, ArrayMaxSize, ArrayUnique } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

export class ComeBack extends Step {
  @Text(
    appealLimits.text,
    '请写清在哪里、何时开始，5 到 500 个字。',
    'Say where and since when; 5 to 500 characters.',
    appealLimits.textLeast,
  )
  text: string
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsId({ each: true })
  @ArrayMaxSize(appealLimits.photos, { message: says('最多 6 张，请先去掉一张。', 'At most 6; remove one first.') })
  photoIds?: string[]
}
export class PartRecurrence extends Step {
  /** Whoever holds it need not give one; staff must. */
  @IsOptional() @AtMost(appealLimits.reason) reason?: string
}
