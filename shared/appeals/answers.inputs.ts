import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches, ValidateNested } from 'class-validator'
import { AtMost } from '../kit/text.inputs'
import { appealLimits } from './appeal.limits'

/** An answer to one of the category's questions; an empty one is none. */
export class AnswerGiven {
  @Matches(/^[a-z][A-Za-z]{0,23}$/) key: string
  /** The key of an option, or words. */
  @AtMost(appealLimits.text) value: string
}
export const Answers = (): PropertyDecorator => (target, name) => {
  for (const decorate of [IsOptional(), IsArray(), ArrayMaxSize(appealLimits.questions)]) decorate(target, name)
  ArrayUnique((answer: AnswerGiven | undefined) => answer?.key)(target, name)
  ValidateNested({ each: true })(target, name)
  Type(() => AnswerGiven)(target, name)
}
