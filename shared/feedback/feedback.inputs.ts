import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost } from '../kit/text.inputs'
import { feedbackLimits } from './feedback.limits'
import {
  badActivityTags,
  badTags,
  goodActivityTags,
  goodTags,
  solvedNames,
  type ActivityTag,
  type Level,
  type Solved,
  type Tag,
} from './feedback.views'

const Tags =
  (...known: Record<string, unknown>[]): PropertyDecorator =>
  (target, name) => {
    const all = known.flatMap(tags => Object.keys(tags))
    for (const decorate of [IsArray(), ArrayMaxSize(feedbackLimits.tags), ArrayUnique(), IsIn(all, { each: true })])
      decorate(target, name)
  }

export class EvaluateAppeal extends Step {
  @IsIn(Object.keys(solvedNames), { message: says('请先选解决了没有。', 'First say whether it is solved.') }) solved: Solved
  /** Only for “partly”: shall it go on? */
  @IsOptional() @IsBoolean() goOn?: boolean
  @IsOptional() @IsIn([1, 2, 3, 4, 5]) level?: Level
  @IsOptional() @Tags(goodTags, badTags) tags?: Tag[]
  @IsOptional() @AtMost(feedbackLimits.words) words?: string
  /** All that belong to it from now on, in this order; one that is left out is taken away. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsId({ each: true })
  @ArrayMaxSize(feedbackLimits.photos, { message: says('最多 3 张，请先去掉一张。', 'At most 3; remove one first.') })
  photoIds?: string[]
}

export class EvaluateShift {
  @IsIn([1, 2, 3, 4, 5], { message: says('请先选满意程度。', 'First choose how satisfied you are.') }) level: Level
  @IsOptional() @Tags(goodActivityTags, badActivityTags) tags?: ActivityTag[]
  @IsOptional() @AtMost(feedbackLimits.words) words?: string
  /** Of her rating, to change it; the first time there is none. */
  @IsOptional() @IsInt() @Min(1) version?: number
}
