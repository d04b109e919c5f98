import { momentWords } from '@shared/kit/moment-words'
import { words } from '@shared/kit/words'
import { visitCauses, visitStatuses, visitWays } from '@shared/feedback/visit.workflow'
import { lockOne, table } from '@server/kit/database'
import type { VisitNews } from './open-visit'
import { subjectsCalled } from './visit-subject'
import { Visit, VisitEventRow } from './visit.entity'
import { visitorsFor } from './visit.policy'

/**
 * One thing that happened to a call back, for those who tell of it: who may do it, and whom it is about; null if there is no such event. It
 * is locked, so that a guest who signs in meanwhile waits, and what is written for her moves along.
 */
export async function readVisitNews({ visitId, eventId }: VisitNews) {
  const [visit, event] = [await lockOne(Visit, { id: visitId }), await table(VisitEventRow).findOneBy({ id: eventId })]
  if (!visit || !event) return null
  const { subject } = (await subjectsCalled([visit]))(visit)
  const same = (text: string) => words(text, text)
  return {
    ...{
      cause: visit.cause,
      communityId: visit.communityId,
      personId: visit.personId,
      visitors: await visitorsFor(visit),
      actorId: event.actorId,
    },
    appealId: subject.type === 'appeal' ? subject.pageId : null,
    activityId: subject.type === 'shift' ? subject.pageId : undefined,
    slots: {
      title: subject.title,
      due: momentWords(visit.dueAt),
      cause: visitCauses[visit.cause],
      status: visitStatuses[visit.status],
      way: event.way ? visitWays[event.way] : same(''),
      text: same(event.text ?? ''),
      count: same(String(visit.misses)),
    },
  }
}
