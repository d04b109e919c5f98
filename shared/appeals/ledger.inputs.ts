import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, Matches } from 'class-validator'
import { IsId } from '../kit/ids.inputs'
import { PageQuery } from '../kit/page.inputs'
import { says } from '../kit/refusal'
import { appealStatus, closeCodes, type AppealStatus, type CloseCode } from './appeal.workflow'
import {
  dayKinds,
  ledgerColumnNames,
  ledgerFormats,
  ledgerPurposes,
  standings,
  timings,
  type DayKind,
  type LedgerColumn,
  type LedgerFormat,
  type LedgerPurpose,
  type Standing,
  type Timing,
} from './ledger.views'

/** A day of the community's calendar, `2026-11-18`. */
const Day = (): PropertyDecorator => (target, name) => {
  const message = says('日期像 2026-11-18 这样。', 'A day looks like 2026-11-18.')
  IsOptional()(target, name)
  IsISO8601({ strict: true }, { message })(target, name)
  Matches(/^20\d\d-\d\d-\d\d$/, { message })(target, name)
}

/** Which matters: filed (or what `by` says) from one day to another, both counted, and whatever else is said, all of it together. */
export class ReadLedger extends PageQuery {
  @IsId() communityId: string
  @Day() from?: string
  @Day() to?: string
  @IsOptional() @IsIn(Object.keys(dayKinds)) by?: DayKind
  /** Open past its date at the end of that day, or now where that day is not over. */
  @Day() lateOn?: string
  /** Only this building, or this grid with its buildings. */
  @IsOptional() @IsId() areaId?: string
  /** Only what belongs to no grid: the community as a whole. */
  @IsOptional() @IsIn(['yes']) inNoGrid?: 'yes'
  /** A class of the category table. */
  @IsOptional() @Matches(/^[a-z]{1,20}$/) category?: string
  @IsOptional() @IsId() unitId?: string
  @IsOptional() @IsIn(Object.keys(appealStatus)) status?: AppealStatus
  @IsOptional() @IsIn(Object.keys(timings)) timing?: Timing
  @IsOptional() @IsIn(Object.keys(standings)) standing?: Standing
  /** How it was closed, or what its unit said of the result. */
  @IsOptional() @IsIn(Object.keys(closeCodes)) result?: CloseCode
}
/** How the ledger is narrowed, as one says it. */
export type LedgerFilter = Omit<ReadLedger, 'communityId' | 'after' | 'limit'>
/** The same, all of it, as a file. */
export class ExportLedger extends ReadLedger {
  @IsArray()
  @ArrayUnique()
  @ArrayNotEmpty({ message: says('请至少选一列。', 'Choose at least one column.') })
  @IsIn(ledgerColumnNames, { each: true })
  columns: LedgerColumn[]
  @IsIn([...ledgerFormats]) format: LedgerFormat
  /** Of the headings and names in it. */
  @IsIn(['zh', 'en']) language: 'zh' | 'en'
  @IsIn(Object.keys(ledgerPurposes), {
    message: says('请选一个用途，会记入审计。', 'Say what for; it is written down.'),
  })
  purpose: LedgerPurpose
}
