import { IsISO8601, IsOptional } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { AtMost } from '../kit/text.inputs'

export class SearchBuildings {
  /** Part of a building's number, name or grid; empty lists all. */
  @IsOptional() @AtMost(20) q?: string
}
export class WhoIsAway {
  /** Whose deputies are asked for; for supervisors, and whoever asks. */
  @IsOptional() @IsId() personId?: string
}
export class ComeBack {
  @IsOptional() @IsId() personId?: string
}
export class GoAway extends ComeBack {
  @IsISO8601({ strict: true, strictSeparator: true }, { message: says('请选到什么时候。', 'Say until when.') }) until: string
  @IsId() deputyId: string
}
