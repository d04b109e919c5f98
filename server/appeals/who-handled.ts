import { In } from 'typeorm'
import { categoryView } from '@shared/appeals/categories'
import { words, type Words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { AppealEvent } from './appeal-event.entity'
import { filerName, namesBehind } from './appeal-names'
import { Appeal } from './appeal.entity'

/** Which unit a matter is with, who has it, and everybody who ever answered it: whoever judges how it was done is none of them. */
export async function whoHandled(appealId: string): Promise<{ unitId: string | null; people: string[] }> {
  const [{ unitId, handlerId }, answers] = await Promise.all([
    table(Appeal).findOneByOrFail({ id: appealId }),
    table(AppealEvent).find({
      select: { actorId: true },
      where: { appealId, takenBy: 'staff', step: In(['reply', 'resolve', 'schedule', 'correct']) },
    }),
  ])
  const people = [handlerId, ...answers.map(({ actorId }) => actorId)].filter(id => id !== null)
  return { unitId, people: [...new Set(people)] }
}

/** A matter as it may be called among staff: by the title they gave it, else by its category; `filer` as far as they may know her. */
export interface CalledMatter {
  number: string
  title: Words
  place: Words
  unit: Words | null
  filer: Words | null
}
/** Several of them by id, their names looked up together. */
export async function mattersByIds(ids: readonly string[]): Promise<Map<string, CalledMatter>> {
  if (ids.length === 0) return new Map()
  const appeals = await table(Appeal).findBy({ id: In([...new Set(ids)]) })
  const names = await namesBehind(appeals, [], true)
  return new Map(
    appeals.map(appeal => [
      appeal.id,
      {
        number: appeal.number,
        title: appeal.title === null ? categoryView(appeal.category).name : words(appeal.title, appeal.title),
        place: names.area(appeal.areaId).name,
        unit: names.unit(appeal.unitId)?.name ?? null,
        filer: appeal.anonymousToHandler ? null : filerName(appeal, names),
      },
    ]),
  )
}
