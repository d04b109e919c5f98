import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { Moment } from '../kit/moment.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { noticeKinds, type NoticeKind } from './notice.kinds'
import { noticeLimits } from './notice.limits'
import { noticeReasons } from './notice.reasons'
import { noticeParts, type NoticePart } from './notice.views'

const { noTarget, past } = noticeReasons
const Title = () =>
  Text(noticeLimits.title, '请写标题，2 到 40 个字，先说事和时间。', 'A title of 2 to 40 characters: what and when.', 2)
const Body = () =>
  Text(noticeLimits.body, '正文 1 到 2500 个字，长的请放附件。', 'A text of 1 to 2,500 characters; put more into a file.')
const Line = (): PropertyDecorator => (target, name) => {
  IsOptional()(target, name)
  Text(noticeLimits.line, '这一句最多 60 个字，不用就留空。', 'At most 60 characters, or leave it empty.')(target, name)
}
const Reason = () => Text(noticeLimits.reason, '请写一句原因，居民会看到。', 'Write one line of reason; residents see it.')
const Time = () => Moment(past.zh, past.en)
const Areas = (): PropertyDecorator => (target, name) => {
  for (const decorate of [IsArray(), ArrayUnique(), ArrayMaxSize(noticeLimits.areas), IsId({ each: true })])
    decorate(target, name)
  ArrayMinSize(1, { message: says(noTarget.zh, noTarget.en) })(target, name)
}

/** What happens, when, and what to do about it: for large letters, and for the building's group. */
class NoticeLines {
  @Line() what?: string
  @Line() when?: string
  @Line() act?: string
}
class NoticeDocument {
  @IsId() id: string
  @Text(noticeLimits.documentName, '请给附件起个名，最多 60 个字。', 'Name the file, at most 60 characters.') name: string
}
/** What a notice says; body in Markdown, of which headings, lists, bold, quotes and links count. */
class NoticeContent extends NoticeLines {
  @Title() title: string
  @Body() body: string
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(noticeLimits.photos, { message: says('最多 9 张，请先去掉一张。', 'At most 9; remove one first.') })
  @IsId({ each: true })
  photoIds?: string[]
  @IsOptional()
  @IsArray()
  @ArrayUnique((document: NoticeDocument) => document?.id)
  @ArrayMaxSize(noticeLimits.documents, { message: says('附件最多 6 个，请先去掉一个。', 'At most 6 files; remove one first.') })
  @ValidateNested({ each: true })
  @Type(() => NoticeDocument)
  documents?: NoticeDocument[]
}
export class ComposeNotice extends NoticeContent {
  @IsId() communityId: string
  @IsIn(Object.keys(noticeKinds), { message: says('请选一个类别。', 'Choose a kind.') }) kind: NoticeKind
  /** In whose name it is published. */
  @IsId() unitId: string
  /** For whom: the community, grids, buildings. */
  @Areas() areaIds: string[]
  /** When it goes out; now where it is left out. */
  @IsOptional() @Time() publishAt?: string
  @IsOptional() @Time() expiresAt?: string
  /** Until when it stands above the others. */
  @IsOptional() @Time() pinnedUntil?: string
  /** Whether residents are asked to tap “got it”. */
  @IsBoolean() needsAck: boolean
}
export class CorrectNotice extends NoticeContent {
  /** The version its sender was looking at. */
  @IsInt() @Min(1) version: number
  @Reason() reason: string
  @IsOptional() @Time() expiresAt?: string
  /** Tells those it is for once more; for what matters only, a time or a place. */
  @IsBoolean() tell: boolean
  /** Nobody is to see the pictures and documents that it takes out, for instance because somebody's number stands in them. */
  @IsOptional() @IsBoolean() hidesRemoved?: boolean
}
export class WithdrawNotice extends Step {
  @Reason() reason: string
}
export class PinNotice extends Step {
  @Time() until: string
}
export class AcknowledgeNotice {
  /** The building she is at, for the count. */
  @IsOptional() @IsId() areaId?: string
}
export class PreviewNotice {
  @IsId() communityId: string
  @IsArray() @ArrayUnique() @ArrayMaxSize(noticeLimits.areas) @IsId({ each: true }) areaIds: string[]
  @AtMost(noticeLimits.body) body: string
}
export class ListNotices extends PageQuery {
  @IsId() communityId: string
  /** Only what is for this building or grid. */
  @IsOptional() @IsId() areaId?: string
  @IsOptional() @IsIn(Object.keys(noticeKinds)) kind?: NoticeKind
  /** Words that title or text must contain, each of them. */
  @IsOptional() @AtMost(noticeLimits.search) q?: string
}
export class FrontNotices {
  @IsId() communityId: string
  @IsOptional() @IsId() areaId?: string
}
export class ListNoticeDesk extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...noticeParts]) part?: NoticePart
}
