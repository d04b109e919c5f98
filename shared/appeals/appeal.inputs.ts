import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { Moment } from '../kit/moment.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { Step } from '../kit/step.inputs'
import { AtMost, Text } from '../kit/text.inputs'
import { Answers, type AnswerGiven } from './answers.inputs'
import { appealKinds, appealLimits, priorities, type AppealKind, type Priority } from './appeal.limits'
import { revealReasons, type RevealReason } from './caller'
import { extensionReasons, type ExtensionReason } from './extension-reasons'
import { RelativeGiven } from './relative.inputs'
import { returnReasons, type ReturnReason } from './return-reasons'
import { resultCodes } from './appeal.workflow'
import { boardParts, deskParts, deskSorts, type BoardPart, type DeskPart, type DeskSort } from './list-parts'

/** What happened, in her words. */
export const Words = () =>
  Text(
    appealLimits.text,
    '请写清在哪里、何时开始，5 到 500 个字。',
    'Say where and since when; 5 to 500 characters.',
    appealLimits.textLeast,
  )
const Photos = (): PropertyDecorator => (target, name) => {
  for (const decorate of [IsOptional(), IsArray(), ArrayUnique(), IsId({ each: true })]) decorate(target, name)
  ArrayMaxSize(appealLimits.photos, { message: says('最多 6 张，请先去掉一张。', 'At most 6; remove one first.') })(target, name)
}

export class FileAppeal {
  /** Where it is: a building, a grid or the community itself. */
  @IsId() areaId: string
  /** The code on the wall it was filed from. */
  @IsOptional() @Matches(/^[0-9A-Z]{6,8}$/) placeCode?: string
  /** `class.item` of the category table. */
  @Matches(/^[a-z]+\.[A-Za-z]+$/, { message: says('请选一个类别，不确定就选“其他”。', 'Choose a category; if unsure, Other.') })
  category: string
  @IsOptional() @IsIn(Object.keys(appealKinds)) kind?: AppealKind
  @Words() text: string
  @Answers() answers?: AnswerGiven[]
  @Photos() photoIds?: string[]
  /** What she said beside it, for those who handle it alone. */
  @IsOptional() @IsId() voiceId?: string
  /** For whom it is, where that is a member of the family. */
  @IsOptional() @ValidateNested() @Type(() => RelativeGiven) relative?: RelativeGiven
  /** Hides who filed from the handler too; from everybody else it is hidden always. */
  @IsBoolean() anonymousToHandler: boolean
  /** Consent to show the words and photos once they are released. */
  @IsBoolean() wordsPublic: boolean
  /** “Yes” to a question about danger: nothing is filed, numbers are shown. */
  @IsOptional() @IsBoolean() emergency?: boolean
  /** Names the draft for good: the same one sent again, however late, is the same matter. */
  @IsOptional() @Matches(/^[\w-]{8,64}$/) draftKey?: string
}
export class AmendAppeal extends Step {
  @Words() text: string
  @Matches(/^[a-z]+\.[A-Za-z]+$/) category: string
  /** Left out, those to the same category stay. */
  @Answers() answers?: AnswerGiven[]
  @Photos() photoIds?: string[]
}
export class AppendToAppeal extends Step {
  @Text(appealLimits.text, '请写一句话，最多 500 个字。', 'Write a line, at most 500 characters.') text: string
  @Photos() photoIds?: string[]
}
export class AnswerAppeal extends AppendToAppeal {}
export class WithdrawAppeal extends Step {
  @IsOptional() @AtMost(appealLimits.reason) reason?: string
}
export class ReopenAppeal extends Step {
  @Text(appealLimits.reason, '请写一句哪里没解决。', 'Say in a line what is not solved.') reason: string
}
export class AssignAppeal extends Step {
  @IsId() unitId: string
  @IsOptional() @IsId() handlerId?: string
  @IsIn(Object.keys(priorities)) priority: Priority
  @IsOptional() @AtMost(appealLimits.reason) note?: string
}
export class SetPriority extends Step {
  @IsIn(Object.keys(priorities), { message: says('请选轻重。', 'Choose a priority.') }) priority: Priority
  @Text(appealLimits.reason, '请写一句原因，居民会看到。', 'Write one line of reason; the resident sees it.') reason: string
}
export class TransferAppeal extends Step {
  @IsId() unitId: string
  @IsOptional() @IsId() handlerId?: string
  @Text(appealLimits.reason, '请写一句原因，居民会看到。', 'Write one line of reason; the resident sees it.') reason: string
}
export class ReturnAppeal extends Step {
  @IsIn(Object.keys(returnReasons), { message: says('请选一个原因。', 'Choose a reason.') }) reason: ReturnReason
  /** For the desk alone: whose it could be. */
  @IsOptional() @AtMost(appealLimits.reason) note?: string
}
export class ScheduleAppeal extends Step {
  /** When it is done, or somebody comes. */
  @Moment('请选约在什么时候。', 'Choose when.') at: string
  @IsOptional() @AtMost(appealLimits.reply) text?: string
}
export class AskExtension extends Step {
  /** Working days beyond the date. */
  @IsInt() @Min(1, { message: says('请选再要几个工作日。', 'Choose how many more working days.') }) days: number
  @IsIn(Object.keys(extensionReasons), { message: says('请选一个原因，会公开。', 'Choose a reason; it is public.') })
  reason: ExtensionReason
  /** For whoever decides, and for the resident once it is granted. */
  @IsOptional() @AtMost(appealLimits.reply) text?: string
}
export class SetAppealTitle extends Step {
  @Text(appealLimits.title, '请写公开标题，2 到 40 个字。', 'A public title of 2 to 40 characters.', 2) title: string
}
export class ReplyToAppeal extends Step {
  @Text(appealLimits.reply, '请写答复，最多 500 个字。', 'Write a reply, at most 500 characters.') text: string
  @Photos() photoIds?: string[]
}
export class CorrectReply extends Step {
  /** The reply, or the word that it is done, that was wrong. */
  @IsId() eventId: string
  @Text(appealLimits.reply, '请写答复，最多 500 个字。', 'Write a reply, at most 500 characters.') text: string
  @Text(appealLimits.reason, '请写一句为什么更正，居民会看到。', 'Say in a line why; the resident sees it.') reason: string
}
export class AskAboutAppeal extends Step {
  @Text(appealLimits.question, '请写清要问什么，最多 400 个字。', 'Write what you ask, at most 400 characters.') question: string
}
export class ResolveAppeal extends Step {
  @IsIn([...resultCodes], { message: says('请选一个结果。', 'Choose a result.') }) code: (typeof resultCodes)[number]
  @Text(appealLimits.reply, '请写办成什么样了，最多 500 个字。', 'Say what was done, at most 500 characters.') text: string
  /** What happens if it comes back. */
  @IsOptional() @AtMost(appealLimits.reason) ifAgain?: string
  @Photos() photoIds?: string[]
  /** Why there is no photo, where the category asks for one. */
  @IsOptional() @AtMost(appealLimits.reason) noPhotoReason?: string
}
export class DeclineAppeal extends Step {
  /** A key of the decline reasons. */
  @Matches(/^[A-Za-z]{1,32}$/, { message: says('请选一个原因。', 'Choose a reason.') }) reason: string
  @Text(appealLimits.reason, '请写清可以找谁办。', 'Say where to go.') whereToGo: string
}
export class RevealCaller {
  @IsIn(Object.keys(revealReasons), { message: says('请选一个原因，居民会看到。', 'Choose a reason; the resident sees it.') })
  reason: RevealReason
}
export class FindAppeal {
  @IsId() communityId: string
  @Matches(/^\d{8}-?\d{3,5}$/, { message: says('编号像 20261125-003 这样。', 'A number looks like 20261125-003.') })
  number: string
  @Matches(/^\s*[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}\s*$/, {
    message: says('查办码是 8 位，像 K7QM-4XTP。', 'A claim code has 8 characters, like K7QM-4XTP.'),
  })
  claimCode: string
}
export class ListBoard extends PageQuery {
  @IsId() communityId: string
  /** Only this building or grid. */
  @IsOptional() @IsId() areaId?: string
  @IsOptional() @IsIn([...boardParts]) part?: BoardPart
  /** Words that all stand in what everybody may read of it: title, number, kind, place, released words. */
  @IsOptional()
  @Text(
    appealLimits.title,
    '写标题、类别、楼栋或编号，最多 40 个字。',
    'A title, a kind, a building or a number; at most 40 characters.',
  )
  q?: string
}
export class ListDesk extends PageQuery {
  @IsId() communityId: string
  @IsOptional() @IsIn([...deskParts]) part?: DeskPart
  @IsOptional() @IsIn([...deskSorts]) sort?: DeskSort
  /** Only this building, or this grid with its buildings. */
  @IsOptional() @IsId() areaId?: string
  @IsOptional() @IsId() unitId?: string
  /** A class of the category table. */
  @IsOptional() @Matches(/^[a-z]{1,20}$/) category?: string
  /** Only what is hers by name, and of those she stands in for. */
  @IsOptional() @IsIn(['me']) handler?: 'me'
  /** The beginning of a number, or words of place or title. */
  @IsOptional()
  @Text(appealLimits.title, '写编号、楼栋或标题，最多 40 个字。', 'A number, a building or a title; at most 40 characters.')
  q?: string
}
export class CountDesk {
  @IsId() communityId: string
}
export class ReadFigures {
  @IsId() communityId: string
  /** `2026-11`, of the community's calendar. */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/) month: string
}
