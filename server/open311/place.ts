import { Refusal, says } from '@shared/kit/refusal'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { table } from '@server/kit/database'
import { Area } from '@server/organisation'
import type { FileRequest } from './open311.inputs'

/**
 * The building, grid or community that a request is about: the one of its `address_id`; else the building, else the grid, that its
 * address names, if it names one only; else the community. Coordinates alone are the community: nobody told where its buildings lie.
 * Refuses `open311.placeNeeded`, and an `address_id` that is none of the community's.
 */
export async function placeOf(communityId: string, { address_id, address_string = '', lat }: FileRequest): Promise<string> {
  if (address_id === undefined && address_string === '' && lat === undefined) throw new Refusal(open311Reasons.placeNeeded)
  const areas = await table(Area).findBy({ communityId })
  if (address_id !== undefined) {
    if (areas.some(({ id }) => id === address_id)) return address_id
    const unknown = says('这个社区没有这个 address_id。', 'There is no such address_id in this community.')
    throw new Refusal(open311Reasons.unfit, { fields: { address_id: unknown } })
  }
  for (const kind of ['building', 'grid'] as const) {
    const named = areas.filter(area => area.kind === kind && names(address_string, area))
    if (named.length === 1) return named[0]!.id
  }
  return communityId
}

/** A number is looked for whole: 13号楼 is not 3号楼. */
function names(address: string, { number, name, nameEn }: Area): boolean {
  const written = [
    name,
    nameEn,
    ...(number === null ? [] : [`${number}号楼`, `${number}栋`, `${number}幢`, `Building ${number}`]),
  ]
  return written.some(one => new RegExp(`(?<!\\d)${escaped(one)}(?!\\d)`, 'iu').test(address))
}
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
