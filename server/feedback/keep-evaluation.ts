import type { EvaluateAppeal } from '@shared/feedback/feedback.inputs'
import type { Appeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { onceOnly, table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Evaluation, EvaluationVersion } from './evaluation.entity'

/** What somebody said of a matter, if she did. */
export const evaluationBy = (communityId: string, subjectId: string, personId: string) =>
  table(Evaluation).findOneBy({ communityId, subjectType: 'appeal', subjectId, personId })

/** What was said of a matter last, by whoever holds it. */
export const latestEvaluation = (communityId: string, subjectId: string) =>
  table(Evaluation).findOne({ where: { communityId, subjectType: 'appeal', subjectId }, order: { at: 'DESC', id: 'DESC' } })

/** Writes her word as it stands now and as a version of its own; the matter is locked, so that nobody writes beside her. */
export async function keepEvaluation(
  actor: Actor,
  appeal: Appeal,
  earlier: Evaluation | null,
  round: number,
  input: EvaluateAppeal,
): Promise<Evaluation> {
  const { communityId, id: subjectId } = appeal
  const { solved, level = null, tags = [], words } = input
  const given = {
    round,
    solved,
    goOn: solved === 'partly' ? (input.goOn ?? null) : null,
    level,
    tags,
    words: words?.trim() || null,
  }
  const at = earlier?.round === round ? earlier.at : now()
  const evaluation = table(Evaluation).create({
    ...{ id: earlier?.id ?? newId(), communityId, subjectType: 'appeal', subjectId, personId: actor.id },
    ...{ ...given, at, version: (earlier?.version ?? 0) + 1 },
  })
  if (earlier) await table(Evaluation).update({ id: earlier.id }, { ...given, at, version: evaluation.version })
  else await table(Evaluation).insert(evaluation)
  await table(EvaluationVersion).insert({
    id: newId(),
    communityId,
    evaluationId: evaluation.id,
    version: evaluation.version,
    ...given,
    at: now(),
  })
  return evaluation
}

/** A guest's evaluations become the person's; where she has said something herself, that stands. */
export async function mergeEvaluations(guestId: string, personId: string): Promise<void> {
  for (const { id } of await table(Evaluation).find({ select: { id: true }, where: { personId: guestId } })) {
    if (!(await onceOnly(() => table(Evaluation).update({ id }, { personId })))) await table(Evaluation).delete({ id })
  }
}
