import { Equals, IsBoolean, IsIn, IsOptional } from 'class-validator'
import { says } from '../kit/refusal'
import { Text } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'
import { LeftPhone } from './left-phone.inputs'
import { relations, type Relation } from './relative'

/** A member of the family for whom somebody files. */
export class RelativeGiven {
  @IsIn(Object.keys(relations), { message: says('请选是您的谁。', 'Say who that is to you.') }) relation: Relation
  @Text(appealLimits.callerName, '请写怎么称呼家人，最多 20 个字。', 'Write the name, at most 20 characters.') name: string
  /** Only if she wishes, and only for who handles it. */
  @IsOptional() @LeftPhone() phone?: string
  /** She knows of it and agreed. */
  @Equals(true, { message: says('请先告诉家人，家人同意再打勾。', 'Tell them first, and tick once they agree.') }) agreed: boolean
}
/** The same put right: who that is, how she is called, and her number anew. */
export class CorrectRelative extends RelativeGiven {
  /** Where none is given anew: the number that was left stays; else there is none any more. */
  @IsBoolean() keepsPhone: boolean
}
