import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator'
import { Moment } from '@shared/kit/moment.inputs'
import { says } from '@shared/kit/refusal'

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
export const open311Limits = { span: 90, most: 1000, pageSize: 50, pages: 10_000 } as const

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
  @Matches(/^(open|closed)(,(open|closed))*$/, {
    message: says('status 只能是 open 或 closed。', 'status must be open or closed.'),
  })
  status?: string
  @IsOptional() @Whole('page', open311Limits.pages) page?: number
  @IsOptional() @Whole('page_size', open311Limits.most) page_size?: number
  @IsOptional()
  @IsIn(['true', 'false'], { message: says('extensions 只能是 true 或 false。', 'extensions must be true or false.') })
  extensions?: string
}
