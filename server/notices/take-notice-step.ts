import { Refusal } from '@shared/kit/refusal'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { NoticeStep } from '@shared/notices/notice.workflow'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { afterCommit, changed, lockOne, table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import { NoticeEvent } from './notice-rows.entity'
import { Notice } from './notice.entity'
import { hindrance, mayTake, standingOf } from './notice.policy'
import { viewNotice } from './notice.view'

/** What a step writes, and why it was taken. */
interface Change {
  write?: Partial<Notice>
  reason?: string
}
type Decide = (notice: Notice) => Change | Promise<Change>
interface Taken {
  notice: Notice
  eventId: string
}

/**
 * Lock → authorize → take the step → write, for one notice inside the verb's transaction; who is told of it is the verb's. Refuses
 * `notice.stale`, with the fresh view, to whoever looked at an older version; then what the state refuses.
 */
export async function takeNoticeStep(
  actor: Actor,
  id: string,
  step: NoticeStep,
  version: number,
  decide: Decide = () => ({}),
): Promise<Taken> {
  const notice = await lockOne(Notice, { id })
  mayTake(actor, step, notice)
  const stale = async () =>
    new Refusal(noticeReasons.stale, { fresh: await viewNotice(await table(Notice).findOneByOrFail({ id }), actor) })
  if (notice.version !== version) throw await stale()
  const reason = hindrance(actor, step, notice)
  if (reason) throw new Refusal(reason)
  const takenBy = standingOf(actor, notice)[0] ?? 'unit'
  const eventId = await writeStep(notice, step, takenBy, actor.id, await decide(notice))
  if (!eventId) throw await stale()
  return { notice, eventId }
}

/** The same by the clock, which nobody authorizes: null if the notice moved meanwhile or is not due. */
export async function takeNoticeStepByClock(
  id: string,
  step: NoticeStep,
  isDue: (notice: Notice) => boolean,
  decide: Decide,
): Promise<Taken | null> {
  const notice = await lockOne(Notice, { id })
  if (!notice || !isDue(notice)) return null
  const eventId = await writeStep(notice, step, 'clock', null, await decide(notice))
  return eventId ? { notice, eventId } : null
}

/** The UPDATE asks for the version again: where a lock does not reach (Galera's other nodes) it is what decides. */
async function writeStep(
  notice: Notice,
  step: NoticeStep,
  takenBy: NoticeEvent['takenBy'],
  actorId: string | null,
  { write = {}, reason }: Change,
): Promise<string | null> {
  const { id, version } = notice
  notice.take(step)
  const all = { ...write, status: notice.status, version: version + 1 }
  Object.assign(notice, all)
  if (!(await changed(table(Notice).update({ id, version }, all)))) return null
  return recordNoticeEvent(notice, step, takenBy, actorId, reason)
}

/** Adds the one row of the history; answers its id. */
export async function recordNoticeEvent(
  { id: noticeId, communityId }: Notice,
  step: NoticeEvent['step'],
  takenBy: NoticeEvent['takenBy'],
  actorId: string | null,
  reason: string | null = null,
): Promise<string> {
  const id = newId()
  await table(NoticeEvent).insert({ id, communityId, noticeId, step, takenBy, actorId, reason, at: now() })
  afterCommit(() => forgetAnswers('notices.list', 'notices.front'))
  return id
}
