import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { moderationCauses, reportCauses, type Cause } from './moderation.causes'
import { moderationLimits } from './moderation.limits'
import { moderationParts, type ModerationPart } from './moderation.views'

const chooseCause = says('请选一个原因。', 'Choose a reason.')

export class ListModeration extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...moderationParts]) part?: ModerationPart
}
export class CountModeration {
  @IsId() communityId: string
}
export class RefuseContent extends Step {
  @IsIn(Object.keys(moderationCauses), { message: chooseCause }) cause: Cause
  /** For the author. */
  @IsOptional() @AtMost(moderationLimits.note) note?: string
}
export class ContestRefusal extends Step {
  @Text(moderationLimits.note, '请写一句为什么可以公开。', 'Say in a line why it may be public.') text: string
}
export class ReportContent {
  @IsIn(reportCauses, { message: chooseCause }) cause: Cause
  @IsOptional() @AtMost(moderationLimits.note) note?: string
}

const inside = says('遮挡框要画在照片里面。', 'A mask must lie inside the photo.')
const hasArea = says('遮挡框至少要 4 个像素宽和高。', 'A mask is at least 4 pixels wide and high.')
const widest = 10_000
/** In pixels of the large picture, from its upper left corner. */
export class Mask {
  @IsInt({ message: inside }) @Min(0, { message: inside }) @Max(widest, { message: inside }) x: number
  @IsInt({ message: inside }) @Min(0, { message: inside }) @Max(widest, { message: inside }) y: number
  @IsInt({ message: hasArea }) @Min(4, { message: hasArea }) @Max(widest, { message: inside }) width: number
  @IsInt({ message: hasArea }) @Min(4, { message: hasArea }) @Max(widest, { message: inside }) height: number
}
export class MaskPhoto extends Step {
  @IsId() photoId: string
  @IsArray()
  @ArrayMinSize(1, { message: says('请先画一个遮挡框。', 'Draw a mask first.') })
  @ArrayMaxSize(moderationLimits.masks, { message: says('一次最多 20 个框，请分几次遮。', 'At most 20 masks at a time.') })
  @ValidateNested({ each: true })
  @Type(() => Mask)
  masks: Mask[]
}
