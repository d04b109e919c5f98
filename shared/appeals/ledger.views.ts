import type { Words } from '../kit/words'
import type { Priority } from './appeal.limits'
import type { AppealStatus, CloseCode } from './appeal.workflow'
import type { RoleName } from '../people/people.views'
import { figureReaders } from './figures.views'

/** Who reads the whole ledger of a community; those who handle for a unit read its lines. */
export const ledgerReaders = figureReaders
/** Both together: in whose navigation it stands. */
export const ledgerRoles: readonly RoleName[] = [...ledgerReaders, 'handler', 'gridWorker', 'partner', 'buildingLead']

/** How a matter stands to its date: while it is worked on, or when it was said to be done. */
export const timings = {
  running: { zh: '期限内', en: 'Not yet due' },
  today: { zh: '今天到期', en: 'Due today' },
  overdue: { zh: '已超期', en: 'Overdue' },
  paused: { zh: '等居民补充', en: 'Paused' },
  kept: { zh: '按时办好', en: 'Done in time' },
  missed: { zh: '超期办好', en: 'Done late' },
} as const satisfies Record<string, Words>
export type Timing = keyof typeof timings

/** Whether a matter is one of those that somebody may have to ask after, and what became of it. */
export const standings = {
  open: { zh: '在办', en: 'Open' },
  urged: { zh: '催了没回', en: 'Urged, unanswered' },
  promiseBroken: { zh: '约好的时间过了', en: 'Promised time passed' },
  toRule: { zh: '等裁定', en: 'Awaiting a ruling' },
  givenBack: { zh: '退回待分派', en: 'Given back' },
  unclaimed: { zh: '没有经办人', en: 'No handler' },
  toReview: { zh: '挂账该复看', en: 'Review due' },
  answered: { zh: '有人答复过', en: 'Answered' },
  redone: { zh: '办好前重办过', en: 'Redone before it was done' },
  spoken: { zh: '居民回了话', en: 'Resident spoke' },
} as const satisfies Record<string, Words>
export type Standing = keyof typeof standings

/** Of which day of a matter a span of days speaks. */
export const dayKinds = {
  filed: { zh: '提出', en: 'Filed' },
  done: { zh: '办好', en: 'Done' },
} as const satisfies Record<string, Words>
export type DayKind = keyof typeof dayKinds

/** What the resident made of the last answer. */
export const verdicts = {
  yes: { zh: '解决了', en: 'Solved' },
  partly: { zh: '部分解决', en: 'Partly' },
  again: { zh: '要求重办', en: 'To be redone' },
  unrated: { zh: '未评价', en: 'Not rated' },
} as const satisfies Record<string, Words>
export type Verdict = keyof typeof verdicts

/** The columns of the ledger with their headings, in their order. */
export const ledgerColumns = {
  number: { zh: '编号', en: 'Number' },
  filed: { zh: '提出', en: 'Filed' },
  category: { zh: '类别', en: 'Category' },
  item: { zh: '事项', en: 'Kind of matter' },
  title: { zh: '公示标题', en: 'Public title' },
  place: { zh: '地点', en: 'Place' },
  unit: { zh: '责任方', en: 'In charge' },
  priority: { zh: '级别', en: 'Priority' },
  status: { zh: '状态', en: 'State' },
  due: { zh: '应答', en: 'Due' },
  replied: { zh: '首次答复', en: 'First answer' },
  resolved: { zh: '实答', en: 'Done' },
  timing: { zh: '时限', en: 'Against date' },
  result: { zh: '结果', en: 'Result' },
  verdict: { zh: '居民说', en: 'Resident says' },
  redone: { zh: '重办次数', en: 'Times redone' },
} as const satisfies Record<string, Words>
export type LedgerColumn = keyof typeof ledgerColumns
export const ledgerColumnNames = Object.keys(ledgerColumns) as LedgerColumn[]
/** Those that are shown until somebody chooses. */
export const usualColumns = [
  ...(['number', 'filed', 'category', 'place', 'unit', 'priority', 'status'] as const),
  ...(['due', 'resolved', 'timing', 'verdict'] as const),
] satisfies LedgerColumn[]

export const ledgerFormats = ['xlsx', 'csv'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]
/** What a file is taken out for; written down with who took it. */
export const ledgerPurposes = {
  report: { zh: '上报汇总', en: 'To report' },
  audit: { zh: '核查', en: 'To audit' },
  meeting: { zh: '会上用', en: 'For a meeting' },
  handover: { zh: '工作交接', en: 'To hand over' },
} as const satisfies Record<string, Words>
export type LedgerPurpose = keyof typeof ledgerPurposes

/** One matter as a line: dates, states and units; never a person, a number to ring, or a resident's words. */
export interface LedgerLine {
  id: string
  number: string
  filedAt: string
  category: Words
  /** Within the category; null where the matter is private and not hers to open. */
  item: Words | null
  /** The same. */
  title: string | null
  /** Down to the building; the same. */
  place: Words | null
  unit: Words | null
  priority: Priority
  status: AppealStatus
  /** null where it was declined or withdrawn. */
  dueAt: string | null
  repliedAt: string | null
  resolvedAt: string | null
  timing: Timing | null
  result: CloseCode | null
  /** For those who work on it: nobody else is told of a single verdict. */
  verdict: Verdict | null
  timesReopened: number
  /** As whom the reader may open it: its record as staff, its public card, or not at all. */
  opens: 'record' | 'card' | null
}
/** What all lines of a filter come to. */
export interface LedgerTotals {
  matters: number
  /** Said to be done, or closed. */
  done: number
  /** Of those done, by their date. */
  kept: number
  overdue: number
  onList: number
  declined: number
  withdrawn: number
}
/** Where the file can be fetched for a while. */
export interface LedgerFile {
  address: string
}
