import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { ListDesk } from './appeal.inputs'
import { appealLimits, priorities, type Priority } from './appeal.limits'

/** How the desk is narrowed, under a name; one of that name is written over. */
export class KeepFilter extends ListDesk {
  @Text(appealLimits.filterName, '起个名字，最多 12 个字。', 'A name of at most 12 characters.') name: string
}

/** One of those that were picked, as it was when that was done. */
export class PickedMatter extends Step {
  @IsId() id: string
}
/** To one unit, or one person there: those that wait for acceptance are accepted, the others are moved. */
export class AssignMany {
  @IsArray()
  @ArrayMinSize(1, { message: says('请先选几件。', 'Pick some first.') })
  @ArrayMaxSize(appealLimits.atOnce, { message: says('一次最多 50 件，请分几次。', 'At most 50 at once; do it in parts.') })
  @ArrayUnique((one: PickedMatter | null) => one?.id)
  @ValidateNested({ each: true })
  @Type(() => PickedMatter)
  rows: PickedMatter[]
  @IsId() unitId: string
  @IsOptional() @IsId() handlerId?: string
  /** Of those that are accepted now; each keeps its own where none is said. */
  @IsOptional() @IsIn(Object.keys(priorities)) priority?: Priority
  /** Of those that are moved; the resident sees it. */
  @IsOptional() @AtMost(appealLimits.reason) reason?: string
}
