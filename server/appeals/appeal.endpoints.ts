import * as inputs from '@shared/appeals/appeal.inputs'
import * as commitments from '@shared/appeals/commitment.inputs'
import { AssignMany, KeepFilter } from '@shared/appeals/desk.inputs'
import { AnswerOutside, ForwardAppeal, LookOutside } from '@shared/appeals/outside.inputs'
import * as merges from '@shared/appeals/merge.inputs'
import { AnswerTask, AskTask, ListTasks } from '@shared/appeals/task.inputs'
import * as rulings from '@shared/appeals/ruling.inputs'
import { FileForResident } from '@shared/appeals/file-for.inputs'
import { NearAndKind } from '@shared/appeals/filing.inputs'
import { appealRoutes } from '@shared/appeals/appeal.routes'
import { CorrectRelative } from '@shared/appeals/relative.inputs'
import { SayWhetherSolved } from '@shared/appeals/supporting.inputs'
import { FindSolved } from '@shared/appeals/solved.inputs'
import type { AppealView } from '@shared/appeals/appeal.views'
import { ExportLedger, ReadLedger } from '@shared/appeals/ledger.inputs'
import type { Page } from '@shared/kit/page'
import { PageQuery } from '@shared/kit/page.inputs'
import { Step } from '@shared/kit/step.inputs'
import { ComeBack, PartRecurrence } from '@shared/appeals/recurrence.inputs'
import type { Actor } from '@server/kit/actor'
import { serve, takes, takesEach } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import type { InputClass } from '@server/kit/validate'
import { amendAppeal } from './amend-appeal'
import { answerAppeal } from './answer-appeal'
import './caller.holdings'
import './appeal.holdings'
import './look.holdings'
import { answerOutside, lookOutside } from './answer-outside'
import { appendToAppeal } from './append-to-appeal'
import type { Appeal } from './appeal.entity'
import { boardCards, mineCards, todaySections } from './appeal-cards.view'
import { viewAppeal } from './appeal.view'
import { askAboutAppeal } from './ask-about-appeal'
import { answerTask, askTask } from './ask-task'
import { assignAppeal } from './assign-appeal'
import { assignPicked } from './assign-many'
import { commit, dropCommitment, keepCommitment } from './commit'
import { listCommitments, readCommitmentMonth } from './commitment-figures'
import { setCommitments } from './commitment-setting'
import { dropFilter, keepFilter, listFilters } from './desk-filters'
import './filter.holdings'
import { confirmDecline, declineAppeal, refuseDecline } from './decline-appeal'
import { correctReply } from './correct-reply'
import { correctRelative, endRelative } from './end-relative'
import { askExtension, grantExtension, refuseExtension } from './extend-appeal'
import { readFigures } from './figures'
import { fileForResident } from './file-for-resident'
import { fileAppeal } from './file-appeal'
import { forwardAppeal, renewLink, takeBack } from './forward-appeal'
import { findAppeal } from './find-appeal'
import { exportLedger } from './ledger-file'
import { countLedger, readLedger } from './ledger'
import { listMine, listSupported } from './list-appeals'
import { listBoard } from './list-board'
import { findSolved } from './find-solved'
import { findSimilar } from './find-similar'
import { countDesk, listDesk } from './list-desk'
import { listTasks } from './list-tasks'
import { listLooks } from './list-looks'
import { readOverview } from './overview'
import { comeBack } from './come-back'
import { linkRecurrence, partRecurrence } from './part-recurrence'
import { putOnList, reviewList, takeOffList } from './long-list'
import { findMasters } from './find-masters'
import { mergeAppeal } from './merge-appeal'
import { mergeHolders } from './merge-holders'
import type { NamedAppeal } from './named-rows'
import { readAppeal } from './read-appeal'
import { removeVoice } from './remove-voice'
import { reopenAppeal } from './reopen-appeal'
import { replyToAppeal } from './reply-to-appeal'
import { resolveAppeal } from './resolve-appeal'
import { returnAppeal } from './return-appeal'
import { revealCaller } from './reveal-caller'
import { sayWhetherSolved } from './say-whether-solved'
import { scheduleAppeal, startWork } from './schedule-appeal'
import { askReview, ruleReview, upholdReview } from './review-decline'
import { ruleClose, ruleReopen } from './rule-reopen'
import { setPriority } from './set-priority'
import { setAppealTitle } from './set-appeal-title'
import { leaveAppeal, supportAppeal } from './support-appeal'
import './supporter.holdings'
import { mergeSupporters } from './supporters'
import { suggestAssignment } from './suggest-assignment'
import { todaysWork } from './todays-work'
import { checkOff } from './supervision'
import { transferAppeal } from './transfer-appeal'
import { unmergeAppeal } from './unmerge-appeal'
import { taskCards } from './task.view'
import { urgeAppeal } from './urge-appeal'
import { usualDays } from './usual-days'
import { withdrawAppeal } from './withdraw-appeal'

whenMerged(mergeHolders)
whenMerged(mergeSupporters)

/** A step of one matter: the verb, then the matter as its taker sees it now. */
const step = <Input extends object>(
  Input: InputClass<Input>,
  verb: (actor: Actor, id: string, input: Input) => Promise<Appeal>,
) =>
  takes<'/:id', Input, AppealView>(Input, async ({ actor, params, input }) =>
    viewAppeal(await verb(actor, params.id, input), actor),
  )
const withKey = async ({ appeal, key }: { appeal: Appeal; key: string }, actor: Actor) => ({
  appeal: await viewAppeal(appeal, actor),
  key,
})
const cards = <Card>({ items, next }: Page<NamedAppeal>, view: (appeals: NamedAppeal[]) => Card[]) => ({
  items: view(items),
  next,
})

export const appealEndpoints = serve('appeals', appealRoutes, {
  board: takes(inputs.ListBoard, ({ input }) => listBoard(input)),
  mine: takes(PageQuery, async ({ actor, input }) => cards(await listMine(actor, input), mineCards)),
  similar: takes(NearAndKind, ({ actor, input }) => findSimilar(actor, input)),
  usual: takes(NearAndKind, ({ input }) => usualDays(input)),
  supported: takes(PageQuery, async ({ actor, input }) => cards(await listSupported(actor, input), boardCards)),
  looks: takes(PageQuery, ({ actor, input }) => listLooks(actor, input)),
  desk: takes(inputs.ListDesk, ({ actor, input }) => listDesk(actor, input)),
  filters: takes(inputs.CountDesk, ({ actor, input }) => listFilters(actor, input.communityId)),
  solved: takes(FindSolved, ({ actor, input }) => findSolved(actor, input)),
  deskCounts: takes(inputs.CountDesk, ({ actor, input }) => countDesk(actor, input)),
  overview: takes(inputs.CountDesk, ({ actor, input }) => readOverview(actor, input)),
  today: takes(inputs.CountDesk, async ({ actor, input }) => todaySections(await todaysWork(actor, input))),
  figures: takes(inputs.ReadFigures, ({ actor, input }) => readFigures(actor, input)),
  commitmentMonth: takes(commitments.ReadCommitments, ({ actor, input }) => readCommitmentMonth(actor, input)),
  commitments: takes(commitments.ListCommitments, ({ actor, input }) => listCommitments(actor, input)),
  ledger: takes(ReadLedger, ({ actor, input }) => readLedger(actor, input)),
  ledgerTotals: takes(ReadLedger, ({ actor, input }) => countLedger(actor, input)),
  find: takes(inputs.FindAppeal, async ({ actor, input }) => viewAppeal(await findAppeal(actor, input), actor)),
  show: async ({ actor, params }) => viewAppeal(await readAppeal(actor, params.id), actor),
  masters: takes(merges.FindMasters, ({ actor, params, input }) => findMasters(actor, params.id, input)),
  suggestion: ({ actor, params }) => suggestAssignment(actor, params.id),

  file: takes(inputs.FileAppeal, async ({ actor, input }) => {
    const { appeal, claimCode } = await fileAppeal(actor, input)
    return { appeal: await viewAppeal(appeal, actor), claimCode }
  }),
  fileFor: takes(FileForResident, ({ actor, input }) => fileForResident(actor, input)),
  exportLedger: takes(ExportLedger, ({ actor, input }) => exportLedger(actor, input)),
  keepFilter: takes(KeepFilter, ({ actor, input }) => keepFilter(actor, input)),
  dropFilter: ({ actor, params }) => dropFilter(actor, params.id),
  assignMany: takesEach(AssignMany, ({ input: { rows, ...to } }) =>
    rows.map(row => ({ id: row.id, body: { row, to }, run: actor => assignPicked(actor, row, to) })),
  ),
  reveal: takes(inputs.RevealCaller, async ({ actor, params, input }) => {
    const { phone, appeal } = await revealCaller(actor, params.id, input)
    return { phone, appeal: await viewAppeal(appeal, actor) }
  }),
  endRelative: async ({ actor, params }) => viewAppeal(await endRelative(actor, params.id), actor),
  correctRelative: takes(CorrectRelative, async ({ actor, params, input }) =>
    viewAppeal(await correctRelative(actor, params.id, input), actor),
  ),
  removeVoice: async ({ actor, params }) => viewAppeal(await removeVoice(actor, params.id), actor),
  support: async ({ actor, params }) => viewAppeal(await supportAppeal(actor, params.id), actor),
  unsupport: async ({ actor, params }) => viewAppeal(await leaveAppeal(actor, params.id), actor),
  sayWhetherSolved: takes(SayWhetherSolved, async ({ actor, params, input }) =>
    viewAppeal(await sayWhetherSolved(actor, params.id, input), actor),
  ),
  amend: step(inputs.AmendAppeal, amendAppeal),
  append: step(inputs.AppendToAppeal, appendToAppeal),
  answer: step(inputs.AnswerAppeal, answerAppeal),
  withdraw: step(inputs.WithdrawAppeal, withdrawAppeal),
  urge: step(Step, (actor, id, { version }) => urgeAppeal(actor, id, version)),
  reopen: step(inputs.ReopenAppeal, reopenAppeal),
  assign: step(inputs.AssignAppeal, assignAppeal),
  setPriority: step(inputs.SetPriority, setPriority),
  transfer: step(inputs.TransferAppeal, transferAppeal),
  returnIt: step(inputs.ReturnAppeal, returnAppeal),
  schedule: step(inputs.ScheduleAppeal, scheduleAppeal),
  startWork: step(Step, (actor, id, { version }) => startWork(actor, id, version)),
  setCommitments: takes(commitments.SetCommitments, ({ actor, params, input }) => setCommitments(actor, params.id, input.on)),
  commit: step(commitments.Commit, commit),
  keepCommitment: step(commitments.KeepCommitment, keepCommitment),
  dropCommitment: step(commitments.DropCommitment, dropCommitment),
  askExtension: step(inputs.AskExtension, askExtension),
  grantExtension: step(Step, (actor, id, { version }) => grantExtension(actor, id, version)),
  refuseExtension: step(Step, (actor, id, { version }) => refuseExtension(actor, id, version)),
  tasks: takes(ListTasks, ({ actor, input }) => listTasks(actor, input)),
  askTask: step(AskTask, askTask),
  answerTask: takes(AnswerTask, async ({ actor, params, input }) => {
    const [card] = await taskCards([await answerTask(actor, params.id, input)])
    return card!
  }),
  forward: takes(ForwardAppeal, async ({ actor, params, input }) => withKey(await forwardAppeal(actor, params.id, input), actor)),
  renewLink: takes(Step, async ({ actor, params, input }) => withKey(await renewLink(actor, params.id, input.version), actor)),
  takeBack: step(Step, (actor, id, { version }) => takeBack(actor, id, version)),
  lookOutside: takes(LookOutside, ({ input }) => lookOutside(input.key)),
  answerOutside: takes(AnswerOutside, ({ actor, input }) => answerOutside(actor, input)),
  merge: step(merges.MergeAppeal, mergeAppeal),
  setTitle: step(inputs.SetAppealTitle, setAppealTitle),
  reply: step(inputs.ReplyToAppeal, replyToAppeal),
  correct: step(inputs.CorrectReply, correctReply),
  ask: step(inputs.AskAboutAppeal, askAboutAppeal),
  resolve: step(inputs.ResolveAppeal, resolveAppeal),
  decline: step(inputs.DeclineAppeal, declineAppeal),
  confirmDecline: step(Step, (actor, id, { version }) => confirmDecline(actor, id, version)),
  putOnList: step(rulings.PutOnList, putOnList),
  reviewList: step(rulings.ReviewList, reviewList),
  takeOffList: step(rulings.TakeOffList, takeOffList),
  unmerge: step(merges.UnmergeAppeal, unmergeAppeal),
  comeBack: takes(ComeBack, async ({ actor, params, input }) => {
    const { appeal, claimCode } = await comeBack(actor, params.id, input)
    return { appeal: await viewAppeal(appeal, actor), claimCode }
  }),
  partRecurrence: step(PartRecurrence, partRecurrence),
  linkRecurrence: step(Step, linkRecurrence),
  askReview: step(rulings.AskReview, askReview),
  ruleReview: step(rulings.RuleReview, ruleReview),
  upholdReview: step(rulings.RuleReview, upholdReview),
  checkOff: step(rulings.CheckOff, checkOff),
  ruleReopen: step(rulings.RuleReopen, ruleReopen),
  ruleClose: step(rulings.RuleClose, ruleClose),
  refuseDecline: step(Step, (actor, id, { version }) => refuseDecline(actor, id, version)),
})
