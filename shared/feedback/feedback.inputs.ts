import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost } from '../kit/text.inputs'
import { feedbackLimits } from './feedback.limits'
import { badTags, goodTags, solvedNames, type Level, type Solved, type Tag } from './feedback.views'

export class EvaluateAppeal extends Step {
  @IsIn(Object.keys(solvedNames), { message: says('请先选解决了没有。', 'First say whether it is solved.') }) solved: Solved
  /** Only for “partly”: shall it go on? */
  @IsOptional() @IsBoolean() goOn?: boolean
  @IsOptional() @IsIn([1, 2, 3, 4, 5]) level?: Level
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(feedbackLimits.tags)
  @ArrayUnique()
  @IsIn([...Object.keys(goodTags), ...Object.keys(badTags)], { each: true })
  tags?: Tag[]
  @IsOptional() @AtMost(feedbackLimits.words) words?: string
}
