import { IsBoolean, IsInt, IsISO8601, IsOptional, Matches, Min } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { AtMost } from '../kit/text.inputs'
import { dutyLimits } from './duty.limits'

/** A class of the category table, or one of its items. */
const CategoryOrClass = () =>
  Matches(/^[a-z]{1,20}(\.[A-Za-z]{1,20})?$/, { message: says('请选一个类别。', 'Choose a category.') })
/** A date of the community's calendar. */
const Day = (): PropertyDecorator => (target, name) => {
  const message = says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.')
  IsISO8601({ strict: true }, { message })(target, name)
  Matches(/^20\d\d-\d\d-\d\d$/, { message })(target, name)
}

export class LookUpField {
  @CategoryOrClass() category: string
  @IsId() areaId: string
}
export class LookUpWhose {
  @CategoryOrClass() category: string
}
export class SetDuties extends LookUpField {
  /** Of the field; 0 where nothing was set yet. */
  @IsInt() @Min(0) version: number
  /** The first day; today means from now on. */
  @Day() from: string
  /** The last day; without it, until something else is set. */
  @IsOptional() @Day() until?: string
  /** What it rests on: a contract, a decision. */
  @IsOptional() @AtMost(dutyLimits.note) note?: string
  /** The units; a role that is left out stays as it is. */
  @IsOptional() @IsId() lead?: string
  @IsOptional() @IsId() assist?: string
  @IsOptional() @IsId() supervise?: string
  @IsOptional() @IsId() backstop?: string
}
export class EndDuty {
  /** Of the field that it stands in. */
  @IsInt() @Min(0) version: number
  /** The last day; without it, now. */
  @IsOptional() @Day() until?: string
}
export class SetAutomatic {
  @IsBoolean() on: boolean
}
export class DissolveUnit {
  /** Who takes over its duties and its open matters. */
  @IsId() successorId: string
}
