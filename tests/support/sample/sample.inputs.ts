import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator'
import { IsId } from '@shared/kit/ids.inputs'
import { PageQuery } from '@shared/kit/page.inputs'
import { says } from '@shared/kit/refusal'
import { Flag, Step } from '@shared/kit/step.inputs'
import { noteStatuses, type NoteStatus } from './sample.views'

export class NoteContact {
  @Length(1, 20, { message: says('请填写称呼，不超过 $constraint2 字', 'A name of at most $constraint2 characters') })
  name: string
  @Matches(/^1\d{10}$/, { message: says('请填写 11 位手机号', 'An 11-digit mobile number') }) phone: string
}
export class NotePicture {
  @Length(1, 40) caption: string
}
export class WriteNote {
  @IsId() communityId: string
  @Length(1, 80, { message: says('请用一句话说明，不超过 $constraint2 字', 'One sentence of at most $constraint2 characters') })
  title: string
  @IsOptional() @ValidateNested() @Type(() => NoteContact) contact?: NoteContact
  @IsOptional() @IsArray() @ArrayMaxSize(9) @ValidateNested({ each: true }) @Type(() => NotePicture) photos?: NotePicture[]
}
export class AssignNote extends Step {
  @Length(1, 26) unitId: string
}
export class ReplyToNote extends Step {
  @Length(1, 500, { message: says('请填写答复，不超过 $constraint2 字', 'A reply of at most $constraint2 characters') })
  text: string
}
export class ListNotes extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...noteStatuses]) status?: NoteStatus
  @IsOptional() @Flag() @IsBoolean() mine?: boolean
}
export class OpenShift {
  @Length(1, 80) title: string
  @IsInt() @Min(1) @Max(1000) capacity: number
  @IsInt() @Min(0) @Max(1000) waiting: number
}
export class EnterByPhone {
  @Matches(/^1\d{10}$/) phone: string
  @Length(4, 8) code: string
}
