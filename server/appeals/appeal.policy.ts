import { Refusal } from '@shared/kit/refusal'
import type { RoleName } from '@shared/people/people.views'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { appealSteps, nextStatus, stepsFrom, type AppealStep, type StepTaker } from '@shared/appeals/appeal.workflow'
import { holdsFor, holdsIn, type Actor } from '@server/kit/actor'
import { asking, marks, type Asked } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { AppealCaller } from './appeal-caller.entity'
import type { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import { AppealHolder } from './appeal-holder.entity'
import { mergedHindrance } from './merge-hindrances'
import { recurrenceHindrance } from './recurrence-hindrances'
import { askReviewHindrance, ruleReviewHindrance } from './ruling-hindrances'
import {
  askExtensionHindrance,
  priorityHindrance,
  returnHindrance,
  ruleExtensionHindrance,
  scheduleHindrance,
  urgeHindrance,
} from './hindrances'

/** As what somebody stands to one matter. */
export type Standing = ReadonlySet<StepTaker>
/** Roles that handle the matters of the unit they are held in. */
export const handlingRoles = ['handler', 'gridWorker', 'partner', 'buildingLead'] as const satisfies RoleName[]

export const handles = (role: RoleName) => (handlingRoles as readonly RoleName[]).includes(role)

/** What her roles make of her for this matter; nothing is looked up. */
function staffStanding(actor: Actor, { communityId, unitId }: Pick<Appeal, 'communityId' | 'unitId'>): Set<StepTaker> {
  const standing = new Set<StepTaker>()
  if (actor.kind !== 'staff') return standing
  if (holdsFor(actor, communityId, 'dispatcher')) standing.add('dispatcher')
  if (holdsFor(actor, communityId, 'supervisor')) standing.add('supervisor')
  if (holdsIn(actor, unitId, ...handlingRoles)) standing.add('handler')
  return standing
}

/** The same where it is known whether she holds it. */
export const standingAs = (actor: Actor, appeal: Appeal, holds: boolean): Standing =>
  holds ? staffStanding(actor, appeal).add('holder') : staffStanding(actor, appeal)

/** The same with what she holds herself. */
export const standingOf = async (actor: Actor, appeal: Appeal): Promise<Standing> =>
  standingAs(actor, appeal, actor.id !== '' && (await table(AppealHolder).existsBy({ appealId: appeal.id, personId: actor.id })))

/** Whether she holds it, to be asked for together with others; nobody unknown does. */
export const askingHolds = ({ id }: Actor, appealIds: string[]): Asked<AppealHolder> | null =>
  id !== '' && appealIds.length > 0
    ? asking(AppealHolder, `x.personId = ? AND x.appealId IN (${marks(appealIds)})`, [id, ...appealIds])
    : null

export const asStaff = (standing: Standing) =>
  (['dispatcher', 'supervisor', 'handler'] as const).some(taker => standing.has(taker))
/** A matter withdrawn is nobody else's business any more. */
export const isOpenToAll = ({ visibility, status }: Appeal) => visibility === 'public' && status !== 'withdrawn'

/** Whether it can be opened by whoever stands to it like that. */
export const isOpenTo = (standing: Standing, appeal: Appeal) => standing.size > 0 || isOpenToAll(appeal)

/** Refuses `appeal.missing` to whoever may not know that it exists. */
export function mayRead(standing: Standing, appeal: Appeal | null): asserts appeal is Appeal {
  if (!appeal || !isOpenTo(standing, appeal)) throw new Refusal(appealReasons.missing)
}
const takes = (standing: Standing, step: AppealStep) => appealSteps[step].by.some((taker: StepTaker) => standing.has(taker))

/** Refuses `appeal.missing` to whoever may not see it, `appeal.forbidden` to whoever may only see it. */
export function mayTake(standing: Standing, step: AppealStep, appeal: Appeal | null): asserts appeal is Appeal {
  mayRead(standing, appeal)
  if (!takes(standing, step)) throw new Refusal(appealReasons.forbidden)
}

/** What a unit wrote to the resident. */
export const isReply = ({ step, textFor, text }: AppealEvent) =>
  (step === 'reply' || step === 'resolve') && textFor === 'both' && text !== null
/** Whoever wrote it, and the desk. */
export const mayCorrect = (actor: Actor, standing: Standing, { actorId }: AppealEvent) =>
  standing.has('dispatcher') || standing.has('supervisor') || (standing.has('handler') && actorId === actor.id)

/** What it takes to know of somebody for whom a matter was filed. */
interface Left {
  staffId: string
  channel: AppealCaller['channel'] | null
}
/** Who handles it, the desk, and whoever wrote it down: of staff, or whoever holds what was filed for a member of the family. */
export const mayKnowCaller = (actor: Actor, standing: Standing, { staffId, channel }: Left) =>
  standing.has('handler') ||
  standing.has('dispatcher') ||
  (asStaff(standing) && staffId === actor.id) ||
  (standing.has('holder') && channel === 'family')

/** What the state alone does not say: why this step is refused just now, or null. */
export function hindrance(actor: Actor, step: AppealStep, appeal: Appeal) {
  if (nextStatus(appeal.status, step, appeal.before) === null) return stateReason(step, appeal)
  const merged = mergedHindrance(actor, step, appeal)
  if (merged) return merged
  switch (step) {
    case 'ask':
      return appeal.asks >= appealLimits.asks ? appealReasons.askTwice : null
    case 'returnIt':
      return appeal.commitmentId ? appealReasons.commitmentFirst : returnHindrance(appeal)
    case 'resolve':
      return appeal.commitmentId ? appealReasons.commitmentFirst : null
    case 'commit':
      return appeal.commitmentId ? appealReasons.commitmentOpen : null
    case 'keepCommitment':
    case 'dropCommitment':
      return appeal.commitmentId ? null : appealReasons.noCommitment
    case 'schedule':
    case 'forward':
    case 'askTask':
      return scheduleHindrance(appeal)
    case 'urge':
      return urgeHindrance(appeal)
    case 'setPriority':
      return priorityHindrance(appeal)
    case 'askExtension':
      return askExtensionHindrance(appeal)
    case 'grantExtension':
    case 'refuseExtension':
      return ruleExtensionHindrance(actor.id, appeal)
    // What was accepted once stays as it was said, even while the desk rules whose it is.
    case 'amend':
      return appeal.ruleBy ? appealReasons.amendLate : null
    case 'decline':
      return appeal.declineBy ? appealReasons.wrongState : null
    case 'confirmDecline':
    case 'refuseDecline':
      return !appeal.declineBy ? appealReasons.noProposal : appeal.declineBy === actor.id ? appealReasons.secondPerson : null
    case 'askReview':
      return askReviewHindrance(appeal)
    case 'ruleReview':
    case 'upholdReview':
      return ruleReviewHindrance(actor.id, appeal)
    case 'ruleReopen':
    case 'ruleClose':
      return appeal.reopenRuleBy ? null : appealReasons.noRuling
    case 'checkOff':
      return appeal.superviseBy ? null : appealReasons.noSupervision
    case 'rate':
      return over(appeal.ratingUntil) ? appealReasons.wrongState : null
    case 'correct':
    case 'reopen':
      return appeal.status === 'closed' && over(appeal.reopenUntil) ? appealReasons.closed : null
    case 'comeBack':
    case 'partRecurrence':
    case 'linkRecurrence':
      return recurrenceHindrance(actor, step, appeal)
    default:
      return null
  }
}

const over = (until: Date | null) => until !== null && until < now()

function stateReason(step: AppealStep, { status, masterId }: Appeal) {
  if (masterId) return appealReasons.merged
  if (step === 'amend') return appealReasons.amendLate
  if (step === 'withdraw' && (status === 'resolved' || status === 'closed')) return appealReasons.withdrawLate
  return status === 'closed' ? appealReasons.closed : appealReasons.wrongState
}

/** The steps open to her now. Staff do not rate: a rating comes from the resident's own device. */
export const stepsOpenTo = (actor: Actor, standing: Standing, appeal: Appeal) =>
  stepsFrom(appeal.status).filter(
    step => takes(standing, step) && !(step === 'rate' && actor.kind === 'staff') && hindrance(actor, step, appeal) === null,
  )
