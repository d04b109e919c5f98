import { areaAndBelow, findArea, type Area } from '@server/organisation'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { refusalAt } from './appeal-rules'

/** What is near a place: all of its grid, or where it lies in none all of itself. Refuses an unknown place. */
export async function near(areaId: string): Promise<{ area: Area; scope: Area; areas: string[] }> {
  const area = await findArea(areaId)
  if (!area) throw refusalAt('areaId', appealReasons.placeNeeded)
  const parent = area.kind === 'building' && area.parentId ? await findArea(area.parentId) : null
  const scope = parent?.kind === 'grid' ? parent : area
  return { area, scope, areas: [scope.id, ...(await areaAndBelow(scope.id))] }
}
