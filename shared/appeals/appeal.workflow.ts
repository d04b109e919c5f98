import type { Words } from '../kit/words'

/** The twelve states: what staff call them, what everybody reads. A state nobody can leave is final. */
export const appealStatus = {
  submitted: { staff: { zh: '待受理', en: 'New' }, public: { zh: '已提交', en: 'Received' } },
  need_info: { staff: { zh: '待居民补充', en: 'Awaiting info' }, public: { zh: '等您补充', en: 'Your reply' } },
  assigned: { staff: { zh: '已分派', en: 'Assigned' }, public: { zh: '已受理', en: 'Accepted' } },
  in_progress: { staff: { zh: '办理中', en: 'In progress' }, public: { zh: '办理中', en: 'In progress' } },
  scheduled: { staff: { zh: '已排期', en: 'Scheduled' }, public: { zh: '办理中', en: 'In progress' } },
  external: { staff: { zh: '协同办理', en: 'With partner' }, public: { zh: '办理中', en: 'In progress' } },
  resolved: { staff: { zh: '待评价', en: 'To be rated' }, public: { zh: '请您评价', en: 'Please rate' } },
  reopened: { staff: { zh: '重办中', en: 'Redoing' }, public: { zh: '重办中', en: 'Redoing' } },
  on_list: { staff: { zh: '挂账', en: 'Long list' }, public: { zh: '长期事项', en: 'Long-term' } },
  closed: { staff: { zh: '已归档', en: 'Archived' }, public: { zh: '已办结', en: 'Closed' } },
  declined: { staff: { zh: '不予受理', en: 'Declined' }, public: { zh: '未受理', en: 'Not taken' } },
  withdrawn: { staff: { zh: '居民撤回', en: 'Withdrawn' }, public: { zh: '已撤回', en: 'Withdrawn' } },
} as const satisfies Record<string, { staff: Words; public: Words }>
export type AppealStatus = keyof typeof appealStatus

/** Who takes a step: whoever holds the matter (filer, claim code), the desk, the unit in charge, the supervisor, the clock, a party outside with its link. */
export type StepTaker = 'holder' | 'dispatcher' | 'handler' | 'supervisor' | 'clock' | 'party'
/** `before`: the state that a question interrupted, or a merge. */
type Target = AppealStatus | 'before'
interface StepRule {
  by: readonly StepTaker[]
  /** From which state to which. */
  moves: Partial<Record<AppealStatus, Target>>
  /** The table is whole; a step whose page does not exist yet is offered to nobody. */
  inUse: boolean
}

const active = ['submitted', 'need_info', 'assigned', 'in_progress', 'scheduled', 'external', 'reopened', 'on_list'] as const
/** What a matter that was opened again may be while it waits for a ruling. */
const redone = ['reopened', 'in_progress', 'scheduled', 'external'] as const
const withUnit = ['assigned', 'in_progress', 'scheduled', 'external', 'reopened'] as const
const stay = <S extends AppealStatus>(...statuses: readonly S[]) =>
  Object.fromEntries(statuses.map(status => [status, status])) as Record<S, S>
const all = <S extends AppealStatus>(statuses: readonly S[], to: Target) =>
  Object.fromEntries(statuses.map(status => [status, to])) as Record<S, Target>

export const appealSteps = {
  /** By the desk, or by the responsibility list where that is switched on. */
  assign: { by: ['dispatcher', 'clock'], moves: { submitted: 'assigned' }, inUse: true },
  /** To another unit or person; the date stands. */
  transfer: {
    by: ['dispatcher', 'handler'],
    moves: { assigned: 'assigned', in_progress: 'assigned', scheduled: 'assigned', reopened: 'reopened' },
    inUse: true,
  },
  setTitle: { by: ['dispatcher', 'handler'], moves: stay(...active, 'resolved', 'closed', 'declined'), inUse: true },
  /** The first one stops the response clock; later ones are news. */
  reply: {
    by: ['handler'],
    moves: {
      ...{ assigned: 'in_progress', in_progress: 'in_progress', reopened: 'in_progress' },
      ...stay('scheduled', 'external'),
    },
    inUse: true,
  },
  /** What was written wrong; no date moves. Of her own, or by the desk. */
  correct: {
    by: ['handler', 'dispatcher', 'supervisor'],
    moves: stay('assigned', 'in_progress', 'need_info', 'scheduled', 'external', 'reopened', 'on_list', 'resolved', 'closed'),
    inUse: true,
  },
  ask: {
    by: ['dispatcher', 'handler'],
    moves: all(['submitted', 'assigned', 'in_progress', 'scheduled', 'reopened'], 'need_info'),
    inUse: true,
  },
  answer: { by: ['holder'], moves: { need_info: 'before' }, inUse: true },
  askExpired: { by: ['clock'], moves: { need_info: 'before' }, inUse: true },
  resolve: {
    by: ['handler'],
    moves: all(['assigned', 'in_progress', 'scheduled', 'reopened'], 'resolved'),
    inUse: true,
  },
  /** What was merged stays closed: each household judges for itself how the answer was. */
  rate: { by: ['holder'], moves: { resolved: 'closed', closed: 'closed' }, inUse: true },
  reopen: { by: ['holder'], moves: { resolved: 'reopened', closed: 'reopened' }, inUse: true },
  closeUnrated: { by: ['clock'], moves: { resolved: 'closed' }, inUse: true },
  amend: { by: ['holder'], moves: { submitted: 'submitted' }, inUse: true },
  append: { by: ['holder'], moves: stay(...active, 'resolved'), inUse: true },
  withdraw: { by: ['holder'], moves: all(active, 'withdrawn'), inUse: true },
  /** Proposed by one, confirmed or refused by another. */
  decline: { by: ['dispatcher'], moves: { submitted: 'submitted' }, inUse: true },
  confirmDecline: { by: ['dispatcher', 'supervisor'], moves: { submitted: 'declined' }, inUse: true },
  refuseDecline: { by: ['dispatcher', 'supervisor'], moves: { submitted: 'submitted' }, inUse: true },

  /** It is not ours: back to the desk, which rules whose it is; the date stands. */
  returnIt: { by: ['handler'], moves: { assigned: 'submitted' }, inUse: true },
  /** A moment is promised, not later than the date; promised again, it is another. */
  schedule: { by: ['handler'], moves: { in_progress: 'scheduled', scheduled: 'scheduled' }, inUse: true },
  startWork: { by: ['handler'], moves: { scheduled: 'in_progress' }, inUse: true },
  /** Where the community wants it: something is promised by a day, one at a time; kept, taken back with a reason, or broken once the day is over. */
  commit: { by: ['handler'], moves: stay(...withUnit), inUse: true },
  keepCommitment: { by: ['handler'], moves: stay(...withUnit, 'need_info', 'on_list'), inUse: true },
  dropCommitment: { by: ['handler'], moves: stay(...withUnit, 'need_info', 'on_list'), inUse: true },
  breakCommitment: { by: ['clock'], moves: stay(...withUnit, 'need_info', 'on_list'), inUse: true },
  /** Something should have happened by now; a reply answers it. */
  urge: { by: ['holder'], moves: stay('submitted', ...withUnit), inUse: true },
  /** Once, before the date; the first date keeps counting. */
  askExtension: { by: ['handler'], moves: stay(...withUnit), inUse: true },
  grantExtension: { by: ['supervisor'], moves: stay(...withUnit, 'need_info'), inUse: true },
  refuseExtension: { by: ['supervisor'], moves: stay(...withUnit, 'need_info'), inUse: true },
  /** The date is set anew by the new rule, once told with both; what a supervisor granted or ruled stands. */
  setPriority: { by: ['dispatcher'], moves: stay(...withUnit), inUse: true },
  /** Another unit is asked for its part; there is one owner still. */
  askTask: { by: ['handler', 'dispatcher'], moves: stay(...withUnit), inUse: true },
  /** A party outside is asked for its part; the unit in charge still answers for the whole, and its clock runs on. */
  forward: { by: ['handler', 'dispatcher'], moves: { in_progress: 'external' }, inUse: true },
  /** The link went astray: another opens in its place. */
  renewLink: { by: ['handler', 'dispatcher'], moves: stay('external'), inUse: true },
  takeBack: { by: ['handler', 'dispatcher'], moves: { external: 'in_progress' }, inUse: true },
  partyReply: { by: ['party'], moves: { external: 'in_progress' }, inUse: true },
  partyLate: { by: ['clock'], moves: { external: 'in_progress' }, inUse: true },
  /** It cannot be done now: everybody reads what is missing and when that is looked at again; the clock stands still meanwhile. */
  putOnList: { by: ['supervisor'], moves: all(['in_progress', 'scheduled', 'reopened'], 'on_list'), inUse: true },
  reviewList: { by: ['supervisor'], moves: { on_list: 'on_list' }, inUse: true },
  takeOffList: { by: ['supervisor'], moves: { on_list: 'in_progress' }, inUse: true },
  /** It is the same matter as another, whose clock counts from then on; back again, it is as it was. */
  merge: { by: ['dispatcher', 'handler'], moves: all(active, 'closed'), inUse: true },
  unmerge: { by: ['holder', 'dispatcher', 'clock'], moves: { closed: 'before' }, inUse: true },
  /** After it was fixed it is back: that is another matter, and this one was not fixed for good. */
  comeBack: { by: ['holder'], moves: { closed: 'closed' }, inUse: true },
  /** It is not the same as what was fixed before, or is after all. */
  partRecurrence: {
    by: ['holder', 'handler', 'dispatcher', 'supervisor'],
    moves: stay(...active, 'resolved', 'closed'),
    inUse: true,
  },
  linkRecurrence: { by: ['holder', 'dispatcher', 'supervisor'], moves: stay(...active, 'resolved', 'closed'), inUse: true },
  /** Once, within seven days; a supervisor who had no part in declining takes it up or stands by it. */
  askReview: { by: ['holder'], moves: { declined: 'declined' }, inUse: true },
  ruleReview: { by: ['supervisor'], moves: { declined: 'submitted' }, inUse: true },
  upholdReview: { by: ['supervisor'], moves: { declined: 'declined' }, inUse: true },
  /** A supervisor who stepped in has seen to it; no date moves. */
  checkOff: { by: ['supervisor'], moves: stay('submitted', 'need_info', ...withUnit), inUse: true },
  /** After “not solved” again: done by somebody else, or closed with a reason that everybody reads. Work goes on until then. */
  ruleReopen: { by: ['supervisor'], moves: all(redone, 'reopened'), inUse: true },
  ruleClose: { by: ['supervisor'], moves: all(redone, 'closed'), inUse: true },
} as const satisfies Record<string, StepRule>

type Table = typeof appealSteps
export type AnyStep = keyof Table
/** The steps that can be taken today. */
export type AppealStep = { [Name in AnyStep]: Table[Name]['inUse'] extends true ? Name : never }[AnyStep]
export const stepNames = (Object.keys(appealSteps) as AnyStep[]).filter((name): name is AppealStep => appealSteps[name].inUse)

/** Where `step` leads from `status`; null if it is not open there. `before` is what a question or a merge interrupted. */
export function nextStatus(status: AppealStatus, step: AnyStep, before: AppealStatus | null = null): AppealStatus | null {
  const target = (appealSteps[step] as StepRule).moves[status]
  return target === 'before' ? before : (target ?? null)
}
export const stepsFrom = (status: AppealStatus) =>
  stepNames.filter(step => (appealSteps[step] as StepRule).moves[status] !== undefined)
/** Still being worked on: has a clock, can be withdrawn. */
export const isActive = (status: AppealStatus) => (active as readonly AppealStatus[]).includes(status)
export const activeStatuses = active
export const redoneStatuses = redone

export const closeCodes = {
  fixed: { zh: '已解决', en: 'Fixed' },
  answered: { zh: '已解答', en: 'Answered' },
  adopted: { zh: '已采纳', en: 'Adopted' },
  partly: { zh: '部分解决', en: 'Partly' },
  no_further_action: { zh: '不再办理', en: 'No more action' },
  merged: { zh: '已合并', en: 'Merged' },
  no_rating_archived: { zh: '未评价归档', en: 'Closed unrated' },
} as const satisfies Record<string, Words>
export type CloseCode = keyof typeof closeCodes
/** Those a handler may give when he resolves. */
export const resultCodes = ['fixed', 'answered', 'adopted', 'partly', 'no_further_action'] as const
