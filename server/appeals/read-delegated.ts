import { In } from 'typeorm'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import { momentWords } from '@shared/kit/moment-words'
import { words, type Words } from '@shared/kit/words'
import { categoryView } from '@shared/appeals/categories'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { coversOf } from './appeal-cover'
import { namesBehind } from './appeal-names'

interface Delegated {
  appealId: string
  actingId: string
  slots: Record<'title' | 'number' | 'staff' | 'due', Words>
}
/** More than one person can be told of, and more than she could do. */
const most = 50

/** What of an absent person's open work somebody else does meanwhile, the most urgent first. */
export async function readDelegated(communityId: string, personId: string): Promise<Delegated[]> {
  const matters = await table(Appeal).find({
    where: { communityId, handlerId: personId, status: In([...activeStatuses]) },
    order: { dueAt: 'ASC', id: 'ASC' },
    take: most,
  })
  const coverOf = await coversOf(matters)
  const names = await namesBehind(matters, [], true)
  return matters.flatMap(matter => {
    const acting = coverOf(matter)?.acting
    if (!acting) return []
    const { id: appealId, title, category, number, dueAt } = matter
    const slots = {
      title: title ? words(title, title) : categoryView(category).name,
      number: words(number, number),
      staff: names.person(personId),
      due: momentWords(dueAt),
    }
    return [{ appealId, actingId: acting.id, slots }]
  })
}
