import { In, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm'
import type { NoticeStep } from '@shared/notices/notice.workflow'
import type { ComposeNotice } from '@shared/notices/notice.inputs'
import { dayOf } from '@shared/kit/workdays'
import type { About } from '@shared/notifications/message-sentences'
import { SignUpEvent, SignedUp } from '@server/activities'
import { Appeal, AppealEvent, AppealHolder, monthSpan } from '@server/appeals'
import type { JobName } from '@server/features'
import { Visit, VisitEventRow } from '@server/feedback'
import { StoredFile } from '@server/files'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Delivery } from '@server/kit/deliveries'
import { Person, Token } from '@server/kit/identify'
import { Attempt } from '@server/kit/idempotency'
import { newId } from '@server/kit/ids'
import { NoticeEvent } from '@server/notices'
import { Candidate, IssueEvent, MonthlyIssue } from '@server/monthly-issues'
import { Message } from '@server/notifications'
import { endUnit } from '@server/organisation'
import { AuditEntry, PhoneCode } from '@server/people'
import { Activities } from './activities'
import type { Appeals } from './appeals'
import { noticeFor } from './notices'
import { device } from './world'

/** What the job is to have done about one thing, whoever came and however often; a step that ends in `?` may be left out where it was leapt over. */
interface Case {
  once: readonly string[]
  /** Makes what comes due within the leaps, and gives how to read what was done about it. */
  make(on: Appeals): Promise<() => Promise<string[]>>
}

/** Steps of a matter that the clock took, of those that this job takes. */
const ofMatter = (make: (on: Appeals) => Promise<{ appeal: { id: string } }>, ...once: string[]): Case => ({
  once,
  async make(on) {
    const { id: appealId } = (await make(on)).appeal
    const step = In(once.map(one => one.replace('?', ''))) as never
    return async () => (await table(AppealEvent).findBy({ appealId, takenBy: 'clock', step })).map(event => event.step)
  },
})
/** Steps that the clock took of a notice. */
const ofNotice = (more: () => Partial<ComposeNotice>, ...once: (NoticeStep | 'flag')[]): Case => ({
  once,
  async make(on) {
    const { id: noticeId } = await on.as(on.here.dispatcher).notices.compose(noticeFor(on.here, more()))
    return async () => (await table(NoticeEvent).findBy({ noticeId, takenBy: 'clock' })).map(({ step }) => step)
  },
})
/** What she was told, of these. */
const toldOf =
  (personId: string, ...about: About[]) =>
  async () =>
    (await table(Message).findBy({ personId, about: In(about) })).map(message => message.about)
/** A row that is to be forgotten. */
const forgotten = <Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: (on: Appeals) => Row & { id: string }): Case => ({
  once: [],
  async make(on) {
    const made = row(on)
    await transaction(() => table(entity).insert(made))
    return async () => ((await table(entity).existsBy({ id: made.id } as unknown as FindOptionsWhere<Row>)) ? ['kept'] : [])
  },
})
const hour = 3_600_000
const [soon, longAgo] = [() => later(hour), () => later(-4 * 365 * 24 * hour)]

/** Something for each job there is, a new one that is not tried here does not compile; and what a delivery waits for. */
export const clockCases: Record<JobName | 'feedback.remind', Case> = {
  'feedback.remind': {
    once: ['appeal.rateReminder'],
    async make(on) {
      const { appeal } = await on.resolved()
      const { personId } = await table(AppealHolder).findOneByOrFail({ appealId: appeal.id })
      return toldOf(personId, 'appeal.rateReminder')
    },
  },
  'appeals.overdue': ofMatter(on => on.assigned(), 'overdue'),
  'appeals.ladder': ofMatter(on => on.assigned(), 'soon?', 'supervise', 'severe'),
  'appeals.outside': ofMatter(on => on.forwarded(), 'partyLate'),
  'appeals.tasks': ofMatter(on => on.tasked(), 'taskLate'),
  'appeals.supervision': ofMatter(on => on.assigned(), 'superviseLate'),
  'appeals.promises': ofMatter(
    async on => ({ appeal: await on.schedule((await on.replied()).appeal, later(72 * hour)) }),
    'promiseSoon',
  ),
  'appeals.commitments': ofMatter(async on => {
    const there = await on.elsewhere()
    return there.committed()
  }, 'breakCommitment'),
  'appeals.rulings': ofMatter(on => on.givenBack(), 'rulingLate'),
  'appeals.questions': ofMatter(async on => ({ appeal: await on.ask((await on.replied()).appeal) }), 'askExpired'),
  'appeals.handOver': ofMatter(async on => {
    const there = await on.elsewhere()
    const made = await there.assigned()
    await transaction(() => endUnit(there.here.unit, there.here.otherUnit))
    return made
  }, 'handOver'),
  'appeals.reviews': ofMatter(on => on.listed(), 'listReviewDue'),
  'appeals.unrated': ofMatter(on => on.resolved(), 'closeUnrated'),
  'feedback.visits': {
    once: ['soon?', 'overdue'],
    async make(on) {
      const { appeal, who } = await on.resolved()
      await on.as(who).feedback.evaluateAppeal({ id: appeal.id, version: appeal.version, solved: 'yes', level: 1 })
      const { id: visitId } = await table(Visit).findOneByOrFail({ subjectId: appeal.id })
      return async () => {
        const events = await table(VisitEventRow).findBy({ visitId })
        return events.map(({ step }) => step as string).filter(step => step !== 'open')
      }
    },
  },
  'feedback.draws': {
    once: ['open'],
    async make(on) {
      const there = await on.elsewhere()
      const { communityId, supervisor } = there.here
      await there.as(supervisor).feedback.setSampling({ id: communityId, on: true })
      const { id } = (await there.resolved()).appeal
      // Closed unrated in the month that is over when the clock has leapt furthest of all but once.
      const over = monthSpan(dayOf(later(44 * 24 * hour)).slice(0, 7)).from
      const silent = { status: 'closed', closeCode: 'no_rating_archived', ratingUntil: later(-24 * hour, over) } as const
      await transaction(() => table(Appeal).update({ id }, silent))
      return async () => (await table(VisitEventRow).findBy({ communityId, step: 'open' })).map(({ step }) => step)
    },
  },
  'monthlyIssues.turn': {
    once: ['choose', 'leave', 'open', 'planLate'],
    async make(on) {
      const there = await on.elsewhere()
      const { communityId, supervisor } = there.here
      await there.listed()
      await there.as(supervisor).monthlyIssues.set({ id: communityId, on: true })
      const first = await table(MonthlyIssue).findOneByOrFail({ communityId })
      const { id: candidateId } = await table(Candidate).findOneByOrFail({ issueId: first.id })
      await there.as({ device: device() }).monthlyIssues.vote({ id: first.id, candidateId })
      // What was chosen is no candidate of the month that the clock leaps to then.
      const next = dayOf(later(45 * 24 * hour)).slice(0, 7)
      return async () => {
        const months = await table(MonthlyIssue).findBy({ communityId, month: In([first.month, next]) })
        const events = await table(IssueEvent).findBy({ issueId: In(months.map(({ id }) => id)) })
        return events.filter(({ step, issueId }) => step !== 'open' || issueId !== first.id).map(({ step }) => step)
      }
    },
  },
  'activities.offers': {
    once: ['lapse'],
    async make(on) {
      const activities = new Activities(on.world, on.here)
      const { slot } = await activities.slot(1)
      const first = await activities.signedUp(slot.id)
      const { signUp } = await activities.signedUp(slot.id)
      await activities.as(first.who).leave({ id: first.signUp.id })
      return async () => (await table(SignUpEvent).findBy({ signUpId: signUp.id, step: 'lapse' })).map(({ step }) => step)
    },
  },
  'activities.reminders': {
    once: ['activity.reminder2', 'activity.reminder24'],
    async make(on) {
      const activities = new Activities(on.world, on.here)
      const { signUp } = await activities.signedUp((await activities.slot(1)).slot.id)
      const { personId } = await table(SignedUp).findOneByOrFail({ id: signUp.id })
      return toldOf(personId, 'activity.reminder24', 'activity.reminder2')
    },
  },
  'notices.publish': ofNotice(() => ({ publishAt: soon().toISOString() }), 'publish'),
  'notices.confirm': ofNotice(() => ({ kind: 'urgent', expiresAt: later(24 * hour).toISOString() }), 'flag'),
  'idempotency.forget': forgotten(Attempt, () => ({ id: newId(), body: '', personId: newId(), answer: null, at: longAgo() })),
  'deliveries.forget': forgotten(Delivery, () => ({
    ...{ id: newId(), event: 'appeal.submit', listener: 'nobody', payload: {}, dedupKey: newId(), attempts: 1 },
    ...{ runAt: longAgo(), leaseUntil: longAgo(), leaseToken: null, doneAt: longAgo(), deadAt: null, lastError: null },
  })),
  'tokens.forget': forgotten(Token, () => ({
    ...{ id: newId(), handle: newId(), kind: 'session' as const, personId: newId(), label: '', writes: 0 },
    ...{ lastSeenAt: longAgo(), endsAt: soon() },
  })),
  'people.erase': {
    once: ['erased'],
    async make(on) {
      const { id, token } = await on.world.person()
      await on.as({ token }).people.leave({ confirmed: true })
      return async () => ((await table(Person).findOneByOrFail({ id })).erasedAt ? ['erased'] : [])
    },
  },
  'phoneCodes.forget': forgotten(PhoneCode, () => ({
    id: newId(),
    attempt: newId(),
    code: null,
    tries: 0,
    sentAt: later(0),
    endsAt: soon(),
  })),
  'audit.forget': forgotten(AuditEntry, () => ({ id: newId(), act: 'name', actorId: null, subjectId: null, at: longAgo() })),
  'files.sweep': forgotten(StoredFile, () => ({
    ...{
      id: newId(),
      ownerId: newId(),
      subjectType: null,
      subjectId: null,
      place: 0,
      width: 1,
      height: 1,
      name: null,
      bytes: null,
      seconds: null,
      format: null,
    },
    createdAt: longAgo(),
  })),
}
