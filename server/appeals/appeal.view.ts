import { priorities, type Priority } from '@shared/appeals/appeal.limits'
import { findCategory } from '@shared/appeals/categories'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { PhotoView } from '@shared/files/file.views'
import type { Actor } from '@server/kit/actor'
import { receptionAmong } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import { viewEvent, type Audience, type Beside } from './appeal-event.view'
import type { AppealCaller } from './appeal-caller.entity'
import { boardCard, stands } from './appeal-cards.view'
import { coversOf } from './appeal-cover'
import { commitmentDays } from './commitment-days'
import { viewCommitments } from './commitment.view'
import { dueByRule } from './due-by-rule'
import { isRuled } from './hindrances'
import { filerName, nameless, somebody, type Names } from './appeal-names'
import { asStaff, hindrance, isReply, mayCorrect, mayKnowCaller, standingAs, stepsOpenTo, type Standing } from './appeal.policy'
import { extendableDays, viewExtension } from './extension.view'
import { viewParty } from './party.view'
import { viewTasks } from './task.view'
import { viewUrge } from './urge.view'
import { reasonWords } from './reason-words'
import { mergedOf } from './merged.view'
import { publishedOf } from './appeal-publication'
import { openLater, viewRecurrence } from './recurrence.view'
import { viewReview } from './review.view'
import { namesAround, surroundingsOf, type Surroundings } from './appeal-surroundings'
import { viewNeighbours } from './say-whether-solved'
import { supportFor } from './support-appeal'

/** The matter for whoever looks. For everybody but holders and its staff: no persons, and of words and photos only what was released. */
export async function viewAppeal(appeal: Appeal, actor: Actor): Promise<AppealView> {
  const beside = await surroundingsOf(appeal, actor)
  const { events, photosOf } = beside
  const standing = standingAs(actor, appeal, beside.holds)
  const as: Audience = asStaff(standing) ? 'staff' : standing.has('holder') ? 'holder' : 'public'
  const inside = as !== 'public'
  const known = await namesAround(appeal, beside, as === 'staff')
  const names = as === 'staff' ? known : nameless(known)
  const published = publishedOf(appeal, actor, standing, beside.checks, photosOf(appeal.id))
  const mayNow = hindrance(actor, 'correct', appeal) === null
  const correctable = (event: AppealEvent) => mayNow && isReply(event) && mayCorrect(actor, standing, event)
  // The newest comes first.
  const besideEvent = (event: AppealEvent): Beside => ({
    photos: photosOf(event.id),
    correction: events.find(({ facts }) => facts.corrects === event.id),
    correctable: correctable(event),
  })
  const later = openLater(actor, beside.later)
  const isBack = later.some(({ status }) => isActive(status))
  const can = stepsOpenTo(actor, standing, appeal).filter(
    step =>
      (step !== 'correct' || events.some(correctable)) &&
      !(step === 'comeBack' && isBack) &&
      (step !== 'commit' || beside.commits),
  )
  return {
    ...boardCard(appeal, names),
    version: appeal.version,
    communityId: appeal.communityId,
    kind: appeal.kind,
    as,
    visibility: appeal.visibility,
    text: inside ? appeal.text : published.text,
    photos: inside ? photosOf(appeal.id) : published.photos,
    voice: inside ? beside.voice : null,
    answers: (inside && appeal.answers) || [],
    checks: published.checks,
    wordsPublic: inside && appeal.wordsPublic,
    anonymousToHandler: inside && appeal.anonymousToHandler,
    filer: as === 'staff' && !appeal.anonymousToHandler ? filerName(appeal, names) : null,
    priority: inside ? appeal.priority : null,
    inCharge: names.unit(appeal.unitId),
    handler: as === 'staff' && appeal.handlerId ? { id: appeal.handlerId, name: names.person(appeal.handlerId) } : null,
    cover: as === 'staff' ? (await coversOf([appeal], beside.away))(appeal) : null,
    ...callerOf(beside.caller, actor, standing, inside ? known : nameless(known)),
    reception: inside ? reception(appeal, beside) : null,
    question: inside ? question(appeal) : null,
    result: inside ? result(appeal, photosOf) : null,
    declined: declined(appeal),
    review: viewReview(appeal, events, as),
    declineProposal: as === 'staff' ? proposal(appeal, names) : null,
    reopenRuling: as === 'staff' && isRuled(appeal) ? { by: appeal.reopenRuleBy!.toISOString() } : null,
    dueByPriority: can.includes('setPriority') ? datesBy(appeal) : null,
    extension: viewExtension(appeal, events, as, names),
    party: viewParty(beside.ask, as),
    tasks: as === 'staff' ? viewTasks(beside.tasks, names) : [],
    extendable: as === 'staff' && hindrance(actor, 'askExtension', appeal) === null ? extendableDays(appeal) : null,
    commitments: viewCommitments(beside.commitments, as),
    commitmentDays: can.includes('commit') ? commitmentDays(appeal) : [],
    urge: inside ? viewUrge(appeal) : null,
    supervised: isActive(appeal.status) && appeal.superviseBy ? { by: appeal.superviseBy.toISOString() } : null,
    closeCode: appeal.status === 'closed' ? appeal.closeCode : null,
    ...mergedOf(appeal, actor, standing, beside, names),
    recurrence: viewRecurrence(appeal, actor, standing, beside, later, names),
    ratingUntil: inside && (appeal.status === 'resolved' || appeal.masterId) ? iso(appeal.ratingUntil) : null,
    reopenUntil:
      inside && ((appeal.status === 'closed' && !appeal.masterId) || appeal.status === 'resolved')
        ? iso(appeal.reopenUntil)
        : null,
    timesReopened: appeal.timesReopened,
    support: as === 'public' ? supportFor(actor, appeal, beside.joined) : null,
    neighbours: viewNeighbours(appeal, as === 'public' ? beside.joined[0] : undefined, inside),
    photoToClose: findCategory(appeal.category)?.photoToClose ?? false,
    events: events.flatMap(event => viewEvent(event, appeal, as, names, besideEvent(event)) ?? []),
    can,
  }
}

/** Who wrote it down for whom. What the person left of herself is for those who handle it, and for whoever wrote it down. */
function callerOf(caller: AppealCaller | undefined, actor: Actor, standing: Standing, names: Names) {
  // That it is for somebody of her family is nobody's business but theirs.
  if (!caller || (caller.channel === 'family' && standing.size === 0)) return { filedFor: null, caller: null }
  const { staffId, channel, name, phone, relation } = caller
  const by = names.person(staffId)
  const knows = mayKnowCaller(actor, standing, caller) && (name !== null || phone !== null)
  return {
    filedFor: { channel, by: by === somebody ? null : by },
    caller: knows ? { name, relation, hasPhone: phone !== null } : null,
  }
}
const datesBy = (appeal: Appeal) =>
  Object.fromEntries(
    (Object.keys(priorities) as Priority[]).map(priority => [priority, dueByRule(appeal, priority).toISOString()]),
  ) as Record<Priority, string>
const iso = (at: Date | null) => at?.toISOString() ?? null

function reception(appeal: Appeal, beside: Surroundings): AppealView['reception'] {
  const { dueAt, ruleBy, limits, priority } = appeal
  if (!stands(appeal, 'submitted')) return null
  const { name, phone } = receptionAmong(beside.reception)
  return { name, phone, acceptBy: (ruleBy ?? dueAt).toISOString(), days: limits.handle[priority] }
}
const question = ({ status, question: text, askedAt, answerBy }: Appeal): AppealView['question'] =>
  status === 'need_info' && text && askedAt && answerBy
    ? { text, askedAt: askedAt.toISOString(), answerBy: answerBy.toISOString() }
    : null

function result(appeal: Appeal, photosOf: (subject: string) => PhotoView[]): AppealView['result'] {
  const { status, resultCode: code, resultText: text, ifAgain, resolvedAt, resultEventId } = appeal
  if ((status !== 'resolved' && status !== 'closed') || !code || text === null || !resolvedAt) return null
  return { code, text, ifAgain, at: resolvedAt.toISOString(), photos: resultEventId ? photosOf(resultEventId) : [] }
}
const declined = ({ status, declineReason, declineWhere }: Appeal): AppealView['declined'] =>
  status === 'declined' && declineReason ? { reason: reasonWords(declineReason), whereToGo: declineWhere ?? '' } : null

const proposal = (
  { status, declineReason, declineWhere, declineBy, declineAt }: Appeal,
  names: Names,
): AppealView['declineProposal'] =>
  status === 'submitted' && declineReason && declineBy && declineAt
    ? {
        reason: reasonWords(declineReason),
        whereToGo: declineWhere ?? '',
        by: names.person(declineBy),
        at: declineAt.toISOString(),
      }
    : null
