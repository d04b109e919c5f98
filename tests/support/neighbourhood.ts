import type { contract } from '@shared/index'
import type { RoleName } from '@shared/people/people.views'
import type { UnitKind } from '@shared/organisation/organisation.views'
import { addArea, addCommunity, addUnit } from '@server/organisation'
import type { World } from './world'

export type Neighbourhood = Awaited<ReturnType<typeof makeNeighbourhood>>

const unitOf = (communityId: string, kind: UnitKind, name: string) =>
  addUnit({
    communityId,
    kind,
    areaId: communityId,
    name,
    nameEn: kind,
    phone: '000-0000 0120',
    hours: '',
    hoursEn: '',
    does: '',
    doesEn: '',
    position: 1,
  })

/** One community with a building, two units and everybody there is, and another community beside it. */
export async function makeNeighbourhood(world: World<typeof contract>) {
  const communityId = await addCommunity({ name: '梧桐里', nameEn: 'Wutongli', address: null, addressEn: null, position: 1 })
  const elsewhere = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 2 })
  const place = { communityId, address: null, addressEn: null, position: 1 }
  const grid = await addArea({ ...place, parentId: communityId, kind: 'grid', name: '一网格', nameEn: 'Grid 1', number: null })
  const building = await addArea({ ...place, parentId: grid, kind: 'building', name: '3号楼', nameEn: 'Building 3', number: 3 })
  const unit = await unitOf(communityId, 'propertyCompany', '梧桐里物业')
  const otherUnit = await unitOf(communityId, 'residentsCommittee', '梧桐里居委会')
  const foreignUnit = await unitOf(elsewhere, 'propertyCompany', '银杏里物业')
  const staff = (role: RoleName, unitId: string | null = null, where = communityId) =>
    world.person('staff', { role, communityId: where, unitId })
  return {
    ...{ communityId, grid, building, elsewhere, unit, otherUnit, foreignUnit },
    dispatcher: await staff('dispatcher'),
    colleague: await staff('dispatcher'),
    supervisor: await staff('supervisor'),
    handler: await staff('handler', unit),
    otherHandler: await staff('handler', otherUnit),
    foreignDispatcher: await staff('dispatcher', null, elsewhere),
    admin: await staff('admin'),
    auditor: await staff('auditor'),
    resident: await world.person('resident'),
  }
}
