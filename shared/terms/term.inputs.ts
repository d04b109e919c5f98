import { Type } from 'class-transformer'
import { IsBoolean, IsInt, IsISO8601, IsOptional, Matches, Min, ValidateNested } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { AtMost, Text } from '../kit/text.inputs'
import { termLimits } from './term.limits'

/** Working days by priority. */
export class HandleDays {
  @IsInt() p0: number
  @IsInt() p1: number
  @IsInt() p2: number
  @IsInt() p3: number
  @IsInt() p4: number
}
export class OfCommunity {
  @IsId() communityId: string
}
export class OfCategory extends OfCommunity {
  /** `class.item` of the category table. */
  @Matches(/^[a-z]+\.[A-Za-z]+$/) category: string
}
export class SetTerms extends OfCategory {
  /** Of what was decided last for the category; 0 where nothing was. */
  @IsInt() @Min(0) version: number
  /** The first day on which it holds for what is filed. */
  @IsISO8601({ strict: true }, { message: says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.') })
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.') })
  from: string
  @IsInt() accept: number
  @IsInt() respond: number
  @ValidateNested() @Type(() => HandleDays) handle: HandleDays
  /** From then on nothing of the kind is filed any more. */
  @IsBoolean() closed: boolean
  /** Where to turn instead, as residents read it; the English line may be left out. */
  @IsOptional() @AtMost(termLimits.where) where?: string
  @IsOptional() @AtMost(termLimits.where) whereEn?: string
  @Text(termLimits.reason, '请写一句为什么，最多 100 字。', 'Say in a line why, at most 100 characters.') reason: string
}
