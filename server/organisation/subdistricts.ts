import type { Words } from '@shared/kit/words'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { isId, newId } from '@server/kit/ids'
import { areasByIds, nameOf } from './organisation.store'
import { Subdistrict, SubdistrictCommunity } from './subdistrict.entity'

/** The subdistrict of that name; made where there is none. */
export const subdistrictNamed = (name: string, nameEn = name) =>
  transaction(async () => {
    const known = await table(Subdistrict).findOneBy({ name })
    if (known) return known.id
    const id = newId()
    await table(Subdistrict).insert({ id, name, nameEn })
    return id
  })

/** From now on its figures stand beside those of the others there; out of another subdistrict it is taken. */
export const joinSubdistrict = (communityId: string, subdistrictId: string) =>
  transaction(async () => {
    const rows = table(SubdistrictCommunity)
    const move = () => changed(rows.update({ communityId }, { subdistrictId }))
    if (!(await move()) && !(await onceOnly(() => rows.insert({ communityId, subdistrictId })))) await move()
  })

/** From now on its figures stand beside nobody's. False where it was not in that subdistrict. */
export const leaveSubdistrict = (communityId: string, subdistrictId: string) =>
  transaction(() => changed(table(SubdistrictCommunity).delete({ communityId, subdistrictId })))

/** A subdistrict with its communities by id; null where there is no such. */
export async function subdistrictWith(id: string): Promise<{ name: Words; communities: Map<string, Words> } | null> {
  const found = isId(id) ? await table(Subdistrict).findOneBy({ id }) : null
  if (!found) return null
  const joined = await table(SubdistrictCommunity).findBy({ subdistrictId: id })
  const areas = await areasByIds(joined.map(({ communityId }) => communityId))
  return { name: nameOf(found), communities: new Map([...areas].map(([communityId, area]) => [communityId, nameOf(area)])) }
}
