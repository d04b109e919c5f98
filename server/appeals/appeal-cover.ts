import type { Cover } from '@shared/appeals/appeal.views'
import type { Words } from '@shared/kit/words'
import { words } from '@shared/kit/words'
import { absencesIn, whoActs } from '@server/organisation'
import { handlersIn, namesOf } from '@server/people'
import type { Appeal } from './appeal.entity'

type Handled = Pick<Appeal, 'communityId' | 'unitId' | 'handlerId'>

/**
 * Who acts on matters whose handler is away, looked up together: the deputy, or hers. Only somebody who handles for the matter's unit
 * counts. The matter itself keeps its handler and its date.
 */
export async function coversOf(matters: Handled[]): Promise<(matter: Handled) => Cover | null> {
  const held = matters.filter(({ handlerId, unitId }) => handlerId !== null && unitId !== null)
  const away = new Map(
    await Promise.all([...new Set(held.map(one => one.communityId))].map(async id => [id, await absencesIn(id)] as const)),
  )
  const covered = held.filter(({ communityId, handlerId }) => away.get(communityId)?.has(handlerId!))
  const handlers = await handlersIn([...new Set(covered.map(({ unitId }) => unitId!))])
  const acting = ({ communityId, unitId, handlerId }: Handled) =>
    whoActs(handlerId!, away.get(communityId)!, id => handlers.get(unitId!)?.some(one => one.id === id) ?? false)
  const names = await namesOf([...new Set(covered.flatMap(one => acting(one) ?? []))])
  const nameOf = (id: string): Words => names.get(id) ?? words('工作人员', 'Staff')
  return matter => {
    const { communityId, handlerId, unitId } = matter
    const absence = handlerId && unitId ? away.get(communityId)?.get(handlerId) : undefined
    if (!absence) return null
    const id = acting(matter)
    return { until: absence.until.toISOString(), acting: id ? { id, name: nameOf(id) } : null }
  }
}

/** Whom to tell of a matter: its handler, whoever stands in for her, or null where that is for the unit to say. */
export async function actingHandler(matter: Handled): Promise<string | null> {
  const cover = (await coversOf([matter]))(matter)
  return cover ? (cover.acting?.id ?? null) : matter.handlerId
}
