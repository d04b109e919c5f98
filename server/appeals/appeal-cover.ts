import type { Cover } from '@shared/appeals/appeal.views'
import { standInsOf, whoActs, type StandIn } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { handlingRoles } from './appeal.policy'

type Handled = Pick<Appeal, 'communityId' | 'unitId' | 'handlerId'>

/** Who is away from which community's work, and who stands in. */
export type StandIns = Map<string, Map<string, StandIn>>

/**
 * Who acts on matters whose handler is away: the deputy, or hers. Only somebody who handles for the matter's unit counts. The matter
 * itself keeps its handler and its date. `known` is given by who has looked already; else it is one question, or none where nobody handles.
 */
export async function coversOf(matters: Handled[], known?: StandIns): Promise<(matter: Handled) => Cover | null> {
  const held = matters.filter(({ handlerId, unitId }) => handlerId !== null && unitId !== null)
  const away = known ?? (await standInsOf([...new Set(held.map(one => one.communityId))], handlingRoles))
  return ({ communityId, handlerId, unitId }) => {
    const here = away.get(communityId)
    const absence = handlerId && unitId ? here?.get(handlerId) : undefined
    if (!here || !absence) return null
    const deputies = new Map([...here.values()].map(one => [one.deputyId, one]))
    const id = whoActs(handlerId!, here, one => deputies.get(one)?.units.has(unitId!) ?? false)
    const deputy = id ? deputies.get(id) : undefined
    return { until: absence.until.toISOString(), acting: id && deputy ? { id, name: deputy.name } : null }
  }
}

/** Whom to tell of a matter: its handler, whoever stands in for her, or null where that is for the unit to say. */
export async function actingHandler(matter: Handled): Promise<string | null> {
  const cover = (await coversOf([matter]))(matter)
  return cover ? (cover.acting?.id ?? null) : matter.handlerId
}
