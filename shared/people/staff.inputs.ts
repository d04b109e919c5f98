import { IsIn, IsOptional, Length, Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { says } from '../kit/refusal'
import { peopleLimits } from './people.limits'
import type { RoleName } from './people.views'
import { communityRoles } from './staff-roles'

export class AppointStaff {
  @Matches(/^[\w.-]{3,32}$/, {
    message: says('账号用 3 到 32 个字母、数字、点或横线。', 'An account has 3 to 32 letters, digits, dots or dashes.'),
  })
  account: string
  @IsIn(communityRoles, { message: says('请选一个角色。', 'Choose a role.') }) role: RoleName
  /** Of which unit; left out for the whole community. */
  @IsOptional() @IsId() unitId?: string
}
export class AddStaff extends AppointStaff {
  @Length(1, peopleLimits.name, {
    message: says('请填姓名，不超过 $constraint2 字。', 'Enter a name, up to $constraint2 characters.'),
  })
  @Matches(/^[\p{L}\p{N}\p{M} .·'-]+$/u, { message: says('姓名只用字、数字和空格。', 'Use letters, digits and spaces only.') })
  name: string
}
export class ResetPassword {
  @IsId() communityId: string
}
