import { Type } from 'class-transformer'
import { IsIn, IsInt, IsNumber, IsOptional, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator'
import { Moment } from '@shared/kit/moment.inputs'
import { says } from '@shared/kit/refusal'
import { AtMost } from '@shared/kit/text.inputs'

const Date311 = (name: string) =>
  Moment(`${name} 要写成 2026-11-25T08:30:00Z 这样，带时区。`, `${name} must be like 2026-11-25T08:30:00Z, with its time zone.`)
const whole = (name: string, most: number) => ({
  message: says(`${name} 是 1 到 ${most} 的整数。`, `${name} must be a whole number from 1 to ${most}.`),
})
const Whole =
  (name: string, most: number): PropertyDecorator =>
  (target, property) => {
    for (const decorate of [
      IsInt(whole(name, most)),
      Min(1, whole(name, most)),
      Max(most, whole(name, most)),
      Type(() => Number),
    ])
      decorate(target, property)
  }
const list = (name: string) => ({
  message: says(`${name} 用逗号隔开，只能有字母、数字、点和横线。`, `${name} must be names separated by commas.`),
})
export const open311Limits = { span: 90, most: 1000, pageSize: 50, pages: 10_000, description: 4000 } as const

/** What GET requests may be asked, by the standard's names; `page` and `page_size` are its extension for paging. */
export const listArguments = [
  ...['service_request_id', 'service_code', 'start_date', 'end_date', 'status'],
  ...['page', 'page_size', 'extensions'],
]
export class ListRequests {
  @IsOptional() @Matches(/^[\w,. -]{1,20000}$/, list('service_request_id')) service_request_id?: string
  @IsOptional() @Matches(/^[\w,. -]{1,20000}$/, list('service_code')) service_code?: string
  @IsOptional() @Date311('start_date') start_date?: string
  @IsOptional() @Date311('end_date') end_date?: string
  @IsOptional()
  @Matches(/^(open|closed)(\s*,\s*(open|closed))*$/i, {
    message: says('status 只能是 open 或 closed。', 'status must be open or closed.'),
  })
  status?: string
  @IsOptional() @Whole('page', open311Limits.pages) page?: number
  @IsOptional() @Whole('page_size', open311Limits.most) page_size?: number
  @IsOptional()
  @IsIn(['true', 'false'], { message: says('extensions 只能是 true 或 false。', 'extensions must be true or false.') })
  extensions?: string
}

const Degrees = (name: string, most: number): PropertyDecorator => {
  const message = says(
    `${name} 是 -${most} 到 ${most} 的十进制度数。`,
    `${name} must be decimal degrees from -${most} to ${most}.`,
  )
  return (target, property) => {
    for (const decorate of [Type(() => Number), IsNumber({}, { message }), Min(-most, { message }), Max(most, { message })])
      decorate(target, property)
  }
}
/** What POST requests may be told, by the standard's names. `email`, `device_id` and `account_id` are passed over: nothing here needs them. */
export const fileArguments = [
  ...['service_code', 'lat', 'long', 'address_string', 'address_id', 'description', 'media_url'],
  ...['first_name', 'last_name', 'phone'],
]
export class FileRequest {
  @IsOptional() @AtMost(40) service_code?: string
  /** Both or neither. */
  @ValidateIf(({ lat, long }: FileRequest) => lat !== undefined || long !== undefined) @Degrees('lat', 90) lat?: number
  @ValidateIf(({ lat, long }: FileRequest) => lat !== undefined || long !== undefined) @Degrees('long', 180) long?: number
  @IsOptional() @AtMost(200) address_string?: string
  @IsOptional() @AtMost(40) address_id?: string
  /** How long it may be with all that goes with it is the appeal's rule. */
  @IsOptional() @AtMost(open311Limits.description) description?: string
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true },
    { message: says('media_url 要是完整网址。', 'media_url must be a whole URL.') },
  )
  media_url?: string
  @IsOptional() @AtMost(40) first_name?: string
  @IsOptional() @AtMost(40) last_name?: string
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{4,15}[0-9]$/, {
    message: says('phone 只写数字、空格和横线。', 'phone has digits, spaces and dashes only.'),
  })
  phone?: string
}
