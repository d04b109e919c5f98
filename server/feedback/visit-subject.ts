import { words, type Words } from '@shared/kit/words'
import type { VisitSubject } from '@shared/feedback/visit.views'
import { shiftsByIds } from '@server/activities'
import { mattersByIds, whoHandled } from '@server/appeals'
import { postsHeld } from '@server/organisation'
import type { Subject } from './subject'

/** Whose work somebody rated: the unit, and the people who had a part in it. */
export async function concernedIn({ communityId, subjectType, subjectId }: Subject) {
  if (subjectType === 'shift') {
    const found = (await shiftsByIds([subjectId])).get(subjectId)
    return { unitId: null, involved: found ? [found.activity.leaderId] : [] }
  }
  const { unitId, people } = await whoHandled(subjectId)
  const leads = unitId ? (await postsHeld({ communityId, unitId })).filter(({ kind }) => kind === 'lead') : []
  return { unitId, involved: [...new Set([...people, ...leads.map(({ personId }) => personId)])] }
}

/** What several things that were rated are called, and who rated them as far as staff may know; looked up together. */
export async function subjectsCalled(subjects: readonly Subject[]) {
  const ids = (type: Subject['subjectType']) =>
    subjects.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId)
  const [matters, shifts] = await Promise.all([mattersByIds(ids('appeal')), shiftsByIds(ids('shift'))])
  return ({ subjectType: type, subjectId }: Subject): { subject: VisitSubject; who: Words | null } => {
    if (type === 'appeal') {
      const { number, title, place, filer } = matters.get(subjectId)!
      return { subject: { type, title, number, place, pageId: subjectId }, who: filer }
    }
    const { activity } = shifts.get(subjectId)!
    const same = (text: string) => words(text, text)
    const called = { title: same(activity.title), number: null, place: same(activity.place), pageId: activity.id }
    return { subject: { type, ...called }, who: null }
  }
}
