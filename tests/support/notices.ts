import { IsNull } from 'typeorm'
import type { ComposeNotice } from '@shared/notices/notice.inputs'
import type { NoticeView } from '@shared/notices/notice.views'
import { later, now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Delivery, settled } from '@server/kit/deliveries'
import { addArea } from '@server/organisation'
import { makeNeighbourhood, type Neighbourhood } from './neighbourhood'
import { openWorld, type Who } from './world'

export type Notices = Awaited<ReturnType<typeof openNotices>>
const minute = 60_000
/** A moment so many minutes from now, as it is sent. */
export const inMinutes = (minutes: number) => later(minutes * minute).toISOString()

/** Carries out every batch of those who are told of a notice, a second apart on the kit's clock. */
export async function everybodyTold(noticeId: string): Promise<void> {
  const ahead = now().getTime() - Date.now()
  const waiting = async () => {
    const open = await table(Delivery).findBy({ listener: 'notifications.notice', doneAt: IsNull(), deadAt: IsNull() })
    return open.some(({ payload }) => (payload as { noticeId: string }).noticeId === noticeId)
  }
  for (let seconds = 0; await waiting(); seconds++) {
    setAhead(ahead + seconds * 1000)
    await settled()
  }
  setAhead(ahead)
}

/** What a notice needs at least, with what a test says besides. */
export const noticeFor = (here: Neighbourhood, more: Partial<ComposeNotice> = {}): ComposeNotice => ({
  ...{ communityId: here.communityId, kind: 'general', unitId: here.unit, areaIds: [here.building] },
  ...{ title: '3号楼水箱清洗停水', body: '后天 9:00–16:00 停水，请先**存水**。', needsAck: false, ...more },
})

/** A neighbourhood with a second building in another grid, and notices in it. */
export async function openNotices() {
  const world = await openWorld()
  const here = await makeNeighbourhood(world)
  const place = { communityId: here.communityId, address: null, addressEn: null }
  const otherGrid = await addArea({
    ...{ ...place, parentId: here.communityId, kind: 'grid', position: 2, number: null, name: '二网格', nameEn: 'Grid 2' },
  })
  const otherBuilding = await addArea({
    ...{
      ...place,
      parentId: otherGrid,
      kind: 'building',
      position: 2,
      number: 5,
      name: '5号楼',
      nameEn: 'Building 5',
      households: 40,
    },
  })
  const as = (who: Who) => world.as(who).notices
  return {
    ...{ world, here, otherGrid, otherBuilding, as },
    compose: (more: Partial<ComposeNotice> = {}, who: Who = here.dispatcher): Promise<NoticeView> =>
      as(who).compose(noticeFor(here, more)),
    urgent(more: Partial<ComposeNotice> = {}, who: Who = here.dispatcher) {
      return this.compose({ kind: 'urgent', title: '今晚大风', expiresAt: inMinutes(24 * 60), ...more }, who)
    },
    /** Somebody who lives there and hears of it. */
    async lives(areaId: string, who?: Who) {
      const person = who ?? (await world.person('resident'))
      await world.as(person).organisation.settle({ id: areaId })
      return person
    },
    async listed(areaId?: string, more: { q?: string; kind?: 'urgent' | 'general' } = {}) {
      const { items } = await as({}).list({ communityId: here.communityId, limit: 50, ...(areaId && { areaId }), ...more })
      return items
    },
  }
}
