import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator'
import { says } from '@shared/kit/refusal'
import { AtMost, Text } from '@shared/kit/text.inputs'
import { unitKinds, type UnitKind } from '@shared/organisation/organisation.views'
import { placeKinds, type PlaceKind } from '@shared/places/place.views'
import type { Post } from './unit.entity'

const Name = () => Text(40, '请填名称，不超过 40 字。', 'Give a name, up to 40 characters.')
const NameEn = (): PropertyDecorator => (target, name) => {
  IsOptional()(target, name)
  Text(80, '英文名称不超过 80 字。', 'The English name has up to 80 characters.')(target, name)
}
const Phone = () => Matches(/^\d[\d -]{1,18}\d$/, { message: says('请填能打通的电话。', 'A telephone number that is answered.') })
const Whole = (least: number, most: number, message: string): PropertyDecorator => {
  const told = { message }
  return (target, name) => [IsInt(told), Min(least, told), Max(most, told)].forEach(decorate => decorate(target, name))
}
const BuildingNumber = () =>
  Whole(1, 9999, says('楼号是 1 到 9999 的整数。', 'The number of a building is a whole one from 1 to 9999.'))
const Day = (): PropertyDecorator => (target, name) => {
  const told = { message: says('请填日期，如 2026-01-31。', 'A day, like 2026-01-31.') }
  for (const decorate of [IsOptional(), IsISO8601({ strict: true }, told), Matches(/^\d{4}-\d\d-\d\d$/, told)])
    decorate(target, name)
}
/** Some of a kind; left out is none. `what` tells two of them apart. */
const Some =
  <T>(Kind: () => new () => T, most: number, what: (one: T) => unknown): PropertyDecorator =>
  (target, name) => {
    const twice = { message: says('里面有重复的。', 'One of them is there twice.') }
    for (const decorate of [
      IsOptional(),
      IsArray(),
      ArrayMaxSize(most),
      ArrayUnique(what, twice),
      ValidateNested({ each: true }),
    ])
      decorate(target, name)
    Type(Kind)(target, name)
  }

class GridLine {
  @Name() name: string
  @NameEn() nameEn?: string
}
class BuildingLine {
  @BuildingNumber() number: number
  @IsOptional() @Name() name?: string
  @NameEn() nameEn?: string
  /** By its name; left out where it lies in the community itself. */
  @IsOptional() @Name() grid?: string
  /** The homes in it: without it nobody can say what part of a building a notice reaches. */
  @IsOptional() @Whole(1, 9999, says('户数是 1 到 9999 的整数。', 'Homes are a whole number from 1 to 9999.')) households?: number
}
export class UnitLine {
  @IsIn(Object.keys(unitKinds), {
    message: says('单位类别只能是：$constraint1。', 'The kind of a unit is one of: $constraint1.'),
  })
  kind: UnitKind
  @Name() name: string
  @NameEn() nameEn?: string
  @Phone() phone: string
  @IsOptional() @AtMost(60) hours?: string
  @IsOptional() @AtMost(60) does?: string
  /** The grid it covers; left out for the whole community. */
  @IsOptional() @Name() grid?: string
}
/** What a post is, and how it is called where the file does not say. */
export const postTitles: Record<Post['kind'], [zh: string, en: string]> = {
  lead: ['负责人', 'Head'],
  gridWorker: ['网格员', 'Grid worker'],
  buildingLead: ['楼组长', 'Building lead'],
  member: ['工作人员', 'Staff'],
}
export class PostLine {
  @IsIn(Object.keys(postTitles), { message: says('岗位只能是：$constraint1。', 'A post is one of: $constraint1.') })
  post: Post['kind']
  /** By its name: the one she belongs to; left out it is the residents' committee. */
  @IsOptional() @Name() unit?: string
  /** The grid of a grid worker, the building of its lead; the other posts are for all of their unit. */
  @IsOptional() @Name() grid?: string
  @IsOptional() @BuildingNumber() building?: number
  @Name() name: string
  @NameEn() nameEn?: string
  /** Hers, where she has one: then it is shown when she is away. */
  @IsOptional()
  @Matches(/^[\w.-]{1,32}$/, { message: says('请填她的账号。', 'The account she signs in with.') })
  account?: string
  @IsOptional() @Name() title?: string
  @NameEn() titleEn?: string
  /** Of the office: everybody is shown it. */
  @Phone() phone: string
  @IsOptional() @AtMost(60) hours?: string
  /** Who stands in for her: the account or the name of somebody in a post. */
  @IsOptional() @Name() deputy?: string
  /** The first day; left out it is the one on which the line came in. */
  @Day() from?: string
  /** The last day; left out there is none. */
  @Day() until?: string
}
class PlaceLine {
  @IsIn([...placeKinds], {
    message: says('点位类别只能是：$constraint1。', 'The kind of a place is one of: $constraint1.'),
  })
  kind: PlaceKind
  @Name() name: string
  @NameEn() nameEn?: string
  /** Where it is: a building, else a grid, else the community. */
  @IsOptional() @BuildingNumber() building?: number
  @IsOptional() @Name() grid?: string
}
/** What a community is made of, as a file says it. */
export class CommunityFile {
  @Some(() => GridLine, 200, ({ name }: GridLine) => name) grids?: GridLine[]
  @Some(() => BuildingLine, 1000, ({ number }: BuildingLine) => number) buildings?: BuildingLine[]
  @Some(() => UnitLine, 500, ({ kind, name }: UnitLine) => `${kind} ${name}`) units?: UnitLine[]
  @Some(() => PostLine, 2000, one => `${one.account ?? one.name} ${one.post} ${one.unit} ${one.grid} ${one.building}`)
  posts?: PostLine[]
  @Some(() => PlaceLine, 5000, ({ building, grid, name }: PlaceLine) => `${building} ${grid} ${name}`) places?: PlaceLine[]
}
