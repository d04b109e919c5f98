import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { dropPhotos } from '@server/files'
import { changed, onceOnly, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { Evaluation, EvaluationVersion } from './evaluation.entity'
import { knownFrom } from './known-version'
import { openVisit } from './open-visit'
import type { Subject } from './subject'

declare module '@server/kit/deliveries' {
  interface Events {
    /** Somebody said what she thinks of the answer to a matter, or something else than before. */
    'feedback.ofAppeal': { appealId: string }
    /** What she said is old enough to be known to those whom it is about. */
    'feedback.known': { appealId: string }
  }
}

/** What somebody said of it, if she did. */
export const evaluationBy = (subject: Subject, personId: string) => table(Evaluation).findOneBy({ ...subject, personId })

/** What was said of it last. */
export const latestEvaluation = (subject: Subject) =>
  table(Evaluation).findOne({ where: { ...subject }, order: { at: 'DESC', id: 'DESC' } })

type Given = Pick<Evaluation, 'round' | 'solved' | 'goOn' | 'level' | 'tags' | 'words'>
/** Writes her word as it stands now and as a version of its own. Refuses `rating.once` where another of hers came between. */
export async function keepEvaluation(
  subject: Subject,
  personId: string,
  earlier: Evaluation | null,
  /** The earlier one is of the same answer: its time to change it goes on. */
  same: boolean,
  given: Given,
): Promise<Evaluation> {
  const at = earlier && same ? earlier.at : now()
  const evaluation = table(Evaluation).create({
    ...{ id: earlier?.id ?? newId(), ...subject, personId },
    ...{ ...given, at, version: (earlier?.version ?? 0) + 1 },
  })
  const { id, version } = evaluation
  const kept = earlier
    ? await changed(table(Evaluation).update({ id, version: earlier.version }, { ...given, at, version }))
    : await onceOnly(() => table(Evaluation).insert(evaluation))
  if (!kept) throw new Refusal(feedbackReasons.once)
  const { communityId } = subject
  const saidAt = now()
  await table(EvaluationVersion).insert({ id: newId(), communityId, evaluationId: id, version, ...given, at: saidAt })
  await tellOf(subject)
  if (subject.subjectType === 'appeal')
    await announce('feedback.known', { appealId: subject.subjectId }, `${id}:${version}`, knownFrom(saidAt))
  if (given.level !== null && given.level <= feedbackLimits.poorLevel) await openVisit(subject, personId, 'poor', given.round)
  return evaluation
}

const tellOf = async ({ subjectType, subjectId }: Pick<Subject, 'subjectType' | 'subjectId'>) => {
  if (subjectType === 'appeal') await announce('feedback.ofAppeal', { appealId: subjectId })
}

/** A guest's evaluations become the person's; where she has said something herself, that stands. */
export async function mergeEvaluations(guestId: string, personId: string): Promise<void> {
  for (const { id, subjectType, subjectId } of await table(Evaluation).findBy({ personId: guestId })) {
    if (await onceOnly(() => table(Evaluation).update({ id }, { personId }))) continue
    await table(EvaluationVersion).delete({ evaluationId: id })
    for (const ownerId of [guestId, personId]) await dropPhotos(ownerId, [id])
    await table(Evaluation).delete({ id })
    await tellOf({ subjectType, subjectId })
  }
}
