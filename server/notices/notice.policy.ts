import { Refusal, type Reason } from '@shared/kit/refusal'
import { noticeReasons } from '@shared/notices/notice.reasons'
import {
  nextNoticeStatus,
  noticeStepNames,
  noticeSteps,
  type NoticeStep,
  type NoticeStepTaker,
} from '@shared/notices/notice.workflow'
import type { RoleName } from '@shared/people/people.views'
import { holdsFor, holdsIn, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { Notice } from './notice.entity'

/** Roles that speak for the unit they are held in, and those that speak for the whole community. */
const ofUnit = ['supervisor', 'handler', 'partner', 'gridWorker', 'buildingLead'] as const satisfies RoleName[]
const ofDesk = ['dispatcher', 'supervisor', 'admin'] as const satisfies RoleName[]

type Belonging = Pick<Notice, 'communityId' | 'unitId'>
/** As what somebody stands to a notice. */
export function standingOf(actor: Actor, { communityId, unitId }: Belonging): NoticeStepTaker[] {
  if (actor.kind !== 'staff') return []
  const desk = holdsFor(actor, communityId, ...ofDesk)
  return [...(desk ? ['desk' as const] : []), ...(holdsIn(actor, unitId, ...ofUnit) ? ['unit' as const] : [])]
}
/** May write in the name of that unit: her own, or any where she is the desk. */
export const speaksFor = (actor: Actor, unit: Belonging) => standingOf(actor, unit).length > 0
export const isDesk = (actor: Actor, communityId: string) => actor.kind === 'staff' && holdsFor(actor, communityId, ...ofDesk)
export const isOver = ({ expiresAt }: Pick<Notice, 'expiresAt'>, at = now()) => expiresAt !== null && expiresAt <= at
export const isPinned = ({ status, pinnedUntil }: Pick<Notice, 'status' | 'pinnedUntil'>) =>
  status === 'published' && pinnedUntil !== null && pinnedUntil > now()

/** What is out is everybody's; what is still to come, its community's staff's. Refuses `notice.missing`. */
export function mayRead(actor: Actor, notice: Notice | null): asserts notice is Notice {
  if (!notice || (notice.status === 'scheduled' && !worksIn(actor, notice.communityId))) throw new Refusal(noticeReasons.missing)
}
const takes = (standing: NoticeStepTaker[], step: NoticeStep) =>
  (noticeSteps[step].by as readonly NoticeStepTaker[]).some(taker => standing.includes(taker))

/** Refuses `notice.missing` to whoever may not see it, `notice.forbidden` to whoever may only see it. */
export function mayTake(actor: Actor, step: NoticeStep, notice: Notice | null): asserts notice is Notice {
  mayRead(actor, notice)
  if (!takes(standingOf(actor, notice), step)) throw new Refusal(noticeReasons.forbidden)
}

/** What the role alone does not say: why this step is refused just now, or null. */
export function hindrance(actor: Actor, step: NoticeStep, notice: Notice): Reason | null {
  if (nextNoticeStatus(notice.status, step) === null)
    return notice.status === 'withdrawn' ? noticeReasons.withdrawn : noticeReasons.wrongState
  switch (step) {
    case 'pin':
      return isOver(notice) ? noticeReasons.wrongState : null
    case 'unpin':
      return isPinned(notice) ? null : noticeReasons.wrongState
    case 'confirm':
      if (!notice.confirmBy || notice.confirmedAt) return noticeReasons.wrongState
      return notice.authorId === actor.id ? noticeReasons.secondPerson : null
    default:
      return null
  }
}

/** The steps open to her now. */
export function stepsOpenTo(actor: Actor, notice: Notice): NoticeStep[] {
  const standing = standingOf(actor, notice)
  return noticeStepNames.filter(step => takes(standing, step) && hindrance(actor, step, notice) === null)
}
