import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min, Max, ValidateNested } from 'class-validator'
import { activityLimits } from '../activities/activity.limits'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { Text } from '../kit/text.inputs'
import { hourLimits } from './hour.limits'

class Decision {
  @IsId() signUpId: string
  /** 0: nothing is credited. */
  @IsInt() @Min(0) @Max(activityLimits.minutes) minutes: number
  @Text(hourLimits.reason, '请写一句原因，本人会看到。', 'Write one line of reason; the volunteer sees it.') reason: string
}
export class SettleShift {
  /** One for each exception; for others only where the clock is wrong. */
  @IsArray()
  @ArrayMaxSize(activityLimits.capacity)
  @ArrayUnique((decision: Decision) => decision?.signUpId)
  @ValidateNested({ each: true })
  @Type(() => Decision)
  decisions: Decision[]
}
export class SayHourWrong {
  @Text(hourLimits.text, '请写哪里不对，最多 500 个字。', 'Say what is wrong, at most 500 characters.') text: string
  /** What it should be. */
  @IsInt() @Min(0) @Max(activityLimits.minutes) minutes: number
}
export class AnswerWrongHour {
  @IsBoolean() upheld: boolean
  /** What is right; what she asked for, where it is left out. */
  @IsOptional() @IsInt() @Min(0) @Max(activityLimits.minutes) minutes?: number
  @Text(hourLimits.reason, '请写一句答复，本人会看到。', 'Write one line of answer; the volunteer sees it.') answer: string
}
export class ListWrongHours extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn(['open', 'answered']) part?: 'open' | 'answered'
}
