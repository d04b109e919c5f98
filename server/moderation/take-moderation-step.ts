import { Refusal } from '@shared/kit/refusal'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import { moderationSteps, type ModerationStep } from '@shared/moderation/moderation.workflow'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { audit } from '@server/people'
import { Moderation } from './moderation.entity'
import { hindrance, mayTake, standingOf } from './moderation.policy'
import { viewCard, viewCheck } from './moderation.view'

/** What happened to something that is checked; `eventId` names this one time. */
export interface ModerationNews {
  moderationId: string
  eventId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`moderation.${ModerationStep | 'submit'}`, ModerationNews> {}
}
type Change = Partial<Pick<Moderation, 'cause' | 'note' | 'contest' | 'decidedBy' | 'reporters' | 'marks'>>

/**
 * Lock → authorize → take the step → write → announce, for one thing inside the verb's transaction. Refuses `moderation.missing`,
 * `moderation.forbidden`, `moderation.ownMatter`; `moderation.decided` with the fresh view to whoever looked at an older version.
 */
export async function takeModerationStep(
  actor: Actor,
  id: string,
  step: ModerationStep,
  version: number,
  change: Change = {},
): Promise<Moderation> {
  const row = await lockOne(Moderation, { id })
  mayTake(row ? await standingOf(actor, row) : nobody, step, row)
  if (row.version !== version) throw await stale(row, actor, step)
  const reason = hindrance(actor, step, row)
  if (reason) throw new Refusal(reason)
  if (!(await writeModeration(row, step, change))) throw await stale(row, actor, step)
  await audit(`moderation.${step}`, actor.id, id)
  return row
}
export const nobody = { moderator: false, colleague: false, author: false }

async function stale({ id }: Moderation, actor: Actor, step: ModerationStep): Promise<Refusal> {
  const row = await table(Moderation).findOneByOrFail({ id })
  const fresh = moderationSteps[step].by === 'moderator' ? await viewCard(row, actor) : await viewCheck(row, actor)
  return new Refusal(moderationReasons.decided, { fresh })
}

/** The UPDATE asks for the version again: where a lock does not reach it is what decides. */
export async function writeModeration(row: Moderation, step: ModerationStep, change: Change): Promise<boolean> {
  const { id, version } = row
  row.take(step)
  const write = { ...change, status: row.status, since: now(), version: version + 1 }
  Object.assign(row, write)
  if (!(await changed(table(Moderation).update({ id, version }, write)))) return false
  await announce(`moderation.${step}`, { moderationId: id, eventId: newId() })
  return true
}
