import type { Overview } from './overview.views'
import { get, post, step } from '../kit/route'
import type { Outcome } from '../kit/outcome'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type * as input from './appeal.inputs'
import type * as commitment from './commitment.inputs'
import type { CommitmentLine, CommitmentMonth, CommitmentSetting } from './commitment.views'
import type * as desk from './desk.inputs'
import type { FilterView } from './desk.views'
import type * as outside from './outside.inputs'
import type { AnsweredOutside, ForwardedAppeal, OutsideView } from './outside.views'
import type { ComeBack, PartRecurrence } from './recurrence.inputs'
import type * as merge from './merge.inputs'
import type * as task from './task.inputs'
import type { TaskCard } from './task.views'
import type * as ruling from './ruling.inputs'
import type { FileForResident } from './file-for.inputs'
import type { NearAndKind } from './filing.inputs'
import type { FiledAppeal, SimilarCard, Usual } from './filing.views'
import type { Figures } from './figures.views'
import type { ExportLedger, ReadLedger } from './ledger.inputs'
import type { LedgerFile, LedgerLine, LedgerTotals } from './ledger.views'
import type { LookView, RevealedCaller } from './look.views'
import type { CorrectRelative } from './relative.inputs'
import type { Receipt } from './receipt.views'
import type { FindSolved } from './solved.inputs'
import type { SolvedView } from './solved.views'
import type { SayWhetherSolved } from './supporting.inputs'
import type { AssignSuggestion } from './suggestion.views'
import type { AppealView, BoardCard, DeskCard, DeskCounts, MineCard, TodaySection } from './appeal.views'

export const appealRoutes = {
  board: get('/appeals/board').forMany().takes<input.ListBoard>().gives<Page<BoardCard>>(),
  mine: get('/appeals/mine').by('guest').takes<PageQuery>().gives<Page<MineCard>>(),
  /** Who looked at the number that was left with a matter she holds. */
  looks: get('/appeals/looks').by('guest').takes<PageQuery>().gives<Page<LookView>>(),
  /** What is public, open and may be the same, for whoever is about to file it. */
  similar: get('/appeals/similar').by('guest').takes<NearAndKind>().gives<SimilarCard[]>(),
  /** How long such a thing usually takes there. */
  usual: get('/appeals/usual').takes<NearAndKind>().gives<Usual>(),
  /** Public matters of others that she joined. */
  supported: get('/appeals/supported').by('guest').takes<PageQuery>().gives<Page<BoardCard>>(),
  desk: get('/appeals/desk').by('staff').takes<input.ListDesk>().gives<Page<DeskCard>>(),
  /** How she likes to narrow it, kept for her wherever she signs in. */
  filters: get('/appeals/desk-filters').by('staff').takes<input.CountDesk>().gives<FilterView[]>(),
  /** Closed public matters with the reply that solved them, for whoever handles another. */
  solved: get('/appeals/solved').by('staff').takes<FindSolved>().gives<Page<SolvedView>>(),
  deskCounts: get('/appeals/desk-counts').by('staff').takes<input.CountDesk>().gives<DeskCounts>(),
  /** How matters stand and went in twelve weeks, each figure with the filter of the ledger behind it; for the committee. */
  overview: get('/appeals/overview').by('staff').takes<input.CountDesk>().gives<Overview>(),
  today: get('/appeals/today').by('staff').takes<input.CountDesk>().gives<TodaySection[]>(),
  /** What a month was like: counts, medians, how many of them; for the committee. */
  figures: get('/appeals/figures').by('staff').takes<input.ReadFigures>().gives<Figures>(),
  /** What became of promises in a month, by unit, and whether any are made here. */
  commitmentMonth: get('/appeals/commitment-month').by('staff').takes<commitment.ReadCommitments>().gives<CommitmentMonth>(),
  /** Those behind the figures of one unit. */
  commitments: get('/appeals/commitments').by('staff').takes<commitment.ListCommitments>().gives<Page<CommitmentLine>>(),
  /** Every matter as a line of dates and states, newest first. */
  ledger: get('/appeals/ledger').by('staff').takes<ReadLedger>().gives<Page<LedgerLine>>(),
  /** What the lines of a filter come to. */
  ledgerTotals: get('/appeals/ledger-totals').by('staff').takes<ReadLedger>().gives<LedgerTotals>(),
  /** Number and claim code open a matter on any device, which holds it from then on. */
  find: post('/appeals/find').by('guest').atMost(10, 60).takes<input.FindAppeal>().gives<AppealView>(),
  /** What units she handles for were asked to do for another's matter, by date. */
  tasks: get('/appeals/tasks').by('staff').takes<task.ListTasks>().gives<Page<TaskCard>>(),
  show: get('/appeals/:id').by('guest').gives<AppealView>(),
  /** What it may be one with: still being worked on, of the same kind or place, or of that number; newest first. */
  masters: get('/appeals/:id/masters').by('staff').takes<merge.FindMasters>().gives<Page<DeskCard>>(),
  suggestion: get('/appeals/:id/suggestion').by('staff').gives<AssignSuggestion>(),

  file: post('/appeals').by('guest').atMost(20, 60).takes<input.FileAppeal>().gives<FiledAppeal>(),
  /** What somebody said on the phone or at the counter, written down for her by staff. */
  fileFor: post('/appeals/for-resident').by('staff').takes<FileForResident>().gives<Receipt>(),
  /** All lines of a filter as a file; who took it and what for is written down. */
  exportLedger: post('/appeals/ledger/export').by('staff').takes<ExportLedger>().gives<LedgerFile>(),
  keepFilter: post('/appeals/desk-filters').by('staff').takes<desk.KeepFilter>().gives<FilterView[]>(),
  dropFilter: post('/appeals/desk-filters/:id/drop').by('staff').gives<FilterView[]>(),
  /** Each by itself, as if it had been sent alone. */
  assignMany: post('/appeals/assign-many').by('staff').takes<desk.AssignMany>().gives<Outcome[]>(),
  /** Whoever looks says what for, and the person can read that. */
  reveal: post('/appeals/:id/reveal').by('staff').takes<input.RevealCaller>().gives<RevealedCaller>(),
  /** The member of the family for whom it was filed is not named in it any more; by whoever holds it. */
  endRelative: post('/appeals/:id/relative/end').by('guest').gives<AppealView>(),
  /** The same put right: how she is called, what she is to the filer, her number. */
  correctRelative: post('/appeals/:id/relative').by('guest').takes<CorrectRelative>().gives<AppealView>(),
  /** What was said beside the words is no more; by whoever holds it. */
  removeVoice: post('/appeals/:id/voice/remove').by('guest').gives<AppealView>(),
  /** “I met it too”: her household counts, and she hears of what everybody may see; taken back by the other. */
  support: post('/appeals/:id/support').by('guest').gives<AppealView>(),
  unsupport: post('/appeals/:id/unsupport').by('guest').gives<AppealView>(),
  /** Whoever joined it says whether it is solved where she met it: told beside the holder’s word, which alone decides. */
  sayWhetherSolved: post('/appeals/:id/say-solved').by('guest').takes<SayWhetherSolved>().gives<AppealView>(),
  amend: step('/appeals/:id/amend').by('guest').takes<input.AmendAppeal>().gives<AppealView>(),
  append: step('/appeals/:id/append').by('guest').takes<input.AppendToAppeal>().gives<AppealView>(),
  answer: step('/appeals/:id/answer').by('guest').takes<input.AnswerAppeal>().gives<AppealView>(),
  withdraw: step('/appeals/:id/withdraw').by('guest').takes<input.WithdrawAppeal>().gives<AppealView>(),
  urge: step('/appeals/:id/urge').by('guest').gives<AppealView>(),
  reopen: step('/appeals/:id/reopen').by('guest').takes<input.ReopenAppeal>().gives<AppealView>(),
  /** By whoever holds it, or by the desk with a reason. */
  unmerge: step('/appeals/:id/unmerge').by('guest').takes<merge.UnmergeAppeal>().gives<AppealView>(),
  /** It is back after it was fixed: filed anew at the same place, and linked to this one. */
  comeBack: step('/appeals/:id/come-back').by('guest').takes<ComeBack>().gives<FiledAppeal>(),
  /** Not the same as what was fixed before: by whoever holds it, or by staff with a reason; and the same after all. */
  partRecurrence: step('/appeals/:id/part-recurrence').by('guest').takes<PartRecurrence>().gives<AppealView>(),
  linkRecurrence: step('/appeals/:id/link-recurrence').by('guest').gives<AppealView>(),
  askReview: step('/appeals/:id/ask-review').by('guest').takes<ruling.AskReview>().gives<AppealView>(),

  assign: step('/appeals/:id/assign').by('staff').takes<input.AssignAppeal>().gives<AppealView>(),
  setPriority: step('/appeals/:id/priority').by('staff').takes<input.SetPriority>().gives<AppealView>(),
  transfer: step('/appeals/:id/transfer').by('staff').takes<input.TransferAppeal>().gives<AppealView>(),
  returnIt: step('/appeals/:id/return').by('staff').takes<input.ReturnAppeal>().gives<AppealView>(),
  schedule: step('/appeals/:id/schedule').by('staff').takes<input.ScheduleAppeal>().gives<AppealView>(),
  startWork: step('/appeals/:id/start').by('staff').gives<AppealView>(),
  /** Where the community wants it, something is promised by a day; it is kept, or taken back with a reason. */
  setCommitments: post('/appeals/communities/:id/commitments')
    .by('staff')
    .takes<commitment.SetCommitments>()
    .gives<CommitmentSetting>(),
  commit: step('/appeals/:id/commit').by('staff').takes<commitment.Commit>().gives<AppealView>(),
  keepCommitment: step('/appeals/:id/keep-commitment').by('staff').takes<commitment.KeepCommitment>().gives<AppealView>(),
  dropCommitment: step('/appeals/:id/drop-commitment').by('staff').takes<commitment.DropCommitment>().gives<AppealView>(),
  askExtension: step('/appeals/:id/ask-extension').by('staff').takes<input.AskExtension>().gives<AppealView>(),
  grantExtension: step('/appeals/:id/grant-extension').by('staff').gives<AppealView>(),
  refuseExtension: step('/appeals/:id/refuse-extension').by('staff').gives<AppealView>(),
  askTask: step('/appeals/:id/ask-task').by('staff').takes<task.AskTask>().gives<AppealView>(),
  answerTask: post('/appeals/tasks/:id/answer').by('staff').takes<task.AnswerTask>().gives<TaskCard>(),
  /** A party outside is asked, and answers through a link; its secret is told once. */
  forward: step('/appeals/:id/forward').by('staff').takes<outside.ForwardAppeal>().gives<ForwardedAppeal>(),
  renewLink: step('/appeals/:id/renew-link').by('staff').gives<ForwardedAppeal>(),
  takeBack: step('/appeals/:id/take-back').by('staff').gives<AppealView>(),
  /** Whoever has the link; the secret is never part of an address. */
  lookOutside: post('/outside/look').by('guest').atMost(30, 60).takes<outside.LookOutside>().gives<OutsideView>(),
  answerOutside: post('/outside/answer').by('guest').atMost(10, 60).takes<outside.AnswerOutside>().gives<AnsweredOutside>(),
  merge: step('/appeals/:id/merge').by('staff').takes<merge.MergeAppeal>().gives<AppealView>(),
  setTitle: step('/appeals/:id/title').by('staff').takes<input.SetAppealTitle>().gives<AppealView>(),
  reply: step('/appeals/:id/reply').by('staff').takes<input.ReplyToAppeal>().gives<AppealView>(),
  correct: step('/appeals/:id/correct').by('staff').takes<input.CorrectReply>().gives<AppealView>(),
  ask: step('/appeals/:id/ask').by('staff').takes<input.AskAboutAppeal>().gives<AppealView>(),
  resolve: step('/appeals/:id/resolve').by('staff').takes<input.ResolveAppeal>().gives<AppealView>(),
  decline: step('/appeals/:id/decline').by('staff').takes<input.DeclineAppeal>().gives<AppealView>(),
  confirmDecline: step('/appeals/:id/confirm-decline').by('staff').gives<AppealView>(),
  refuseDecline: step('/appeals/:id/refuse-decline').by('staff').gives<AppealView>(),
  /** What cannot be done now, in public: what is missing and when it is looked at again. */
  putOnList: step('/appeals/:id/put-on-list').by('staff').takes<ruling.PutOnList>().gives<AppealView>(),
  reviewList: step('/appeals/:id/review-list').by('staff').takes<ruling.ReviewList>().gives<AppealView>(),
  takeOffList: step('/appeals/:id/take-off-list').by('staff').takes<ruling.TakeOffList>().gives<AppealView>(),
  /** Taken up after all, or not; by a supervisor who had no part in declining it. */
  ruleReview: step('/appeals/:id/rule-review').by('staff').takes<ruling.RuleReview>().gives<AppealView>(),
  upholdReview: step('/appeals/:id/uphold-review').by('staff').takes<ruling.RuleReview>().gives<AppealView>(),
  /** What is supervised is checked off, with what came of it. */
  checkOff: step('/appeals/:id/check-off').by('staff').takes<ruling.CheckOff>().gives<AppealView>(),
  /** “Not solved” again: a supervisor says who does it now, or why nothing more is done. */
  ruleReopen: step('/appeals/:id/rule-reopen').by('staff').takes<ruling.RuleReopen>().gives<AppealView>(),
  ruleClose: step('/appeals/:id/rule-close').by('staff').takes<ruling.RuleClose>().gives<AppealView>(),
}
