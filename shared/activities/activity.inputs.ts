import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { Moment } from '../kit/moment.inputs'
import { says } from '../kit/refusal'
import { Flag, Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { activityLimits as limits } from './activity.limits'
import {
  activityParts,
  deskParts,
  mineParts,
  whens,
  ways,
  type ActivityPart,
  type DeskPart,
  type MinePart,
  type Way,
  type When,
} from './activity.views'
import { activityKinds, type ActivityKind } from './activity.workflow'

const Time = () => Moment('请选日期和时间。', 'Choose date and time.')
const Phone = () =>
  Matches(/^[\d][\d -]{4,18}\d$/, { message: says('请填能打通的电话。', 'A telephone number that is answered.') })
const Places = (): PropertyDecorator => (target, name) => {
  const message = says('名额填 1 到 500。', 'Places from 1 to 500.')
  for (const decorate of [IsInt({ message }), Min(1, { message }), Max(limits.capacity, { message })]) decorate(target, name)
}
const Reason = () => Text(limits.reason, '请写一句原因，报名的人会看到。', 'Write one line of reason; those signed up see it.')
const several =
  (most: number): PropertyDecorator =>
  (target, name) => {
    for (const decorate of [IsArray(), ArrayMaxSize(most), ArrayMinSize(1), ValidateNested({ each: true })])
      decorate(target, name)
  }

export class ActivityRoleInput {
  @Text(limits.roleName, '请写岗位名，最多 20 个字。', 'Name the role, at most 20 characters.') name: string
  /** Places in each shift. */
  @Places() capacity: number
  /** 0: whoever likes. */
  @IsInt() @Min(0) @Max(limits.minAge) minAge: number
}
export class ActivityShiftInput {
  @Time() startsAt: string
  @Time() endsAt: string
}
export class ActivityInsurance {
  @Text(limits.insurer, '请填保险公司。', 'Name the insurer.') insurer: string
  @Text(limits.policy, '请填保险单号。', 'Give the policy number.') number: string
  @Time() until: string
}
class ActivityContent {
  @Text(limits.title, '请写名称，2 到 40 个字。', 'A title of 2 to 40 characters.', 2) title: string
  @Text(limits.text, '请写清要做什么，20 到 2500 个字。', 'Say what is to be done; 20 to 2,500 characters.', limits.textLeast)
  text: string
  /** Exactly where one meets. */
  @Text(limits.place, '请写清在哪里集合，4 到 80 个字。', 'Say exactly where to meet; 4 to 80 characters.', limits.placeLeast)
  place: string
  @Text(limits.bring, '请写要带什么，不用带也写一句。', 'Say what to bring, also if nothing.') bring: string
  /** The number of whoever is responsible. */
  @Phone() phone: string
  /** What may happen to the body; an insurance must then be named. */
  @IsBoolean() danger: boolean
  @IsOptional() @AtMost(limits.risk) risk?: string
  @IsOptional() @ValidateNested() @Type(() => ActivityInsurance) insurance?: ActivityInsurance
}
export class PublishActivity extends ActivityContent {
  @IsId() communityId: string
  /** The building, grid or community it is in. */
  @IsId() areaId: string
  @IsIn(Object.keys(activityKinds), { message: says('请选一个类别。', 'Choose a kind.') }) kind: ActivityKind
  /** Whoever publishes, where it is left out. */
  @IsOptional() @IsId() leaderId?: string
  @several(limits.roles) @Type(() => ActivityRoleInput) roles: ActivityRoleInput[]
  @several(limits.shifts) @Type(() => ActivityShiftInput) shifts: ActivityShiftInput[]
}
class MovedShift extends ActivityShiftInput {
  @IsId() id: string
}
/** Roles stay; places are changed one by one. A shift that moves frees those who cannot come then: they are told and may cancel freely. */
export class EditActivity extends ActivityContent {
  @IsInt() @Min(1) version: number
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(limits.shifts)
  @ValidateNested({ each: true })
  @Type(() => MovedShift)
  moved?: MovedShift[]
}
export class CancelActivity extends Step {
  @Reason() reason: string
}
export class HandOverActivity extends Step {
  @IsId() leaderId: string
}
export class SetCapacity {
  @Places() capacity: number
}
export class SignUp {
  /** Needed of whoever has no name here yet. */
  @IsOptional() @AtMost(limits.nickname) nickname?: string
  /** That she is as old as the role asks. */
  @IsOptional() @IsBoolean() oldEnough?: boolean
}
export class CancelSignUp {
  @IsOptional() @AtMost(limits.reason) reason?: string
}
export class Attend {
  @IsIn([...ways]) way: Way
  /** What the leader's picture says. */
  @Matches(/^[\w-]{22}$/, { message: says('这不是签到码。', 'This is not a check-in code.') }) code: string
}
export class AttendByDigits {
  @IsIn([...ways]) way: Way
  @Matches(/^\d{3} ?\d{3}$/, { message: says('口令是 6 位数字。', 'The code has 6 digits.') }) digits: string
}
export class MarkAttendance {
  @IsIn([...ways]) way: Way
}
export class ListActivities extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...activityParts]) part?: ActivityPart
  @IsOptional() @IsIn([...whens]) when?: When
  @IsOptional() @Flag() @IsBoolean() evening?: boolean
  @IsOptional() @Flag() @IsBoolean() short?: boolean
}
export class ListMySignUps extends PageQuery {
  @IsOptional() @IsIn([...mineParts]) part?: MinePart
}
export class ListActivityDesk extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...deskParts]) part?: DeskPart
}
export class ListLeaders {
  @IsId() communityId: string
}
