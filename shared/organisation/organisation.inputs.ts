import { IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { AtMost } from '../kit/text.inputs'

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
