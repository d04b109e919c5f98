import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Min } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { says } from '../kit/refusal'
import { AtMost, Text } from '../kit/text.inputs'
import { organisationLimits } from './organisation.limits'
import { dayKinds, type DayKind } from './own-days'

export class SearchBuildings {
  /** Part of a building's number, name or grid; empty lists all. */
  @IsOptional() @AtMost(20) q?: string
}
export class TellHome {
  /** What stands on the door, such as 2-301; empty takes it back. */
  @AtMost(20) home: string
}
export class WhoIsAway {
  /** Whose deputies are asked for; for supervisors, and whoever asks. */
  @IsOptional() @IsId() personId?: string
}
export class ComeBack {
  @IsOptional() @IsId() personId?: string
}
export class GoAway extends ComeBack {
  @Moment('请选到什么时候。', 'Say until when.') until: string
  @IsId() deputyId: string
}
export class SetOwnDay {
  /** Of the list as she saw it; 0 where nothing was decided yet. */
  @IsInt() @Min(0) revision: number
  @IsISO8601({ strict: true }, { message: says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.') })
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: says('日期像 2026-12-01 这样。', 'A date looks like 2026-12-01.') })
  day: string
  @IsIn(dayKinds) works: DayKind
  @Text(organisationLimits.dayReason, '请写一句为什么，最多 60 字。', 'Say in a line why, at most 60 characters.') reason: string
}
