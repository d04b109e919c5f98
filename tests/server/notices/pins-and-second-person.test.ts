import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeView } from '@shared/notices/notice.views'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { NoticeEvent, NoticePin, flagUnconfirmedNotices, publishDueNotices } from '@server/notices'
import { inMinutes, openNotices, type Notices } from '../../support/notices'
import { refused, times } from '../../support/world'

const hour = 60
let on: Notices
beforeAll(async () => {
  on = await openNotices()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const later = (minutes: number) => setAhead(minutes * 60_000)

describe('pins', () => {
  const until = () => inMinutes(2 * hour)
  const pin = ({ id, version }: NoticeView) => on.as(on.here.dispatcher).pin({ id, version, until: until() })
  const free = async () => {
    for (const { noticeId: id } of await table(NoticePin).findBy({ communityId: on.here.communityId })) {
      const { version, can } = await on.as(on.here.dispatcher).show({ id })
      if (can.includes('unpin')) await on.as(on.here.dispatcher).unpin({ id, version })
    }
  }
  test('there are three, whoever comes at once; the fourth is told; one that ended makes room', async () => {
    for (let round = 0; round < 5; round++) {
      await free()
      const notices = await Promise.all(times(6, () => on.compose()))
      const race = await Promise.allSettled(notices.map(pin))
      expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
      for (const one of race) if (one.status === 'rejected') expect(one.reason.error.code).toBe('notice.pinsFull')
      const { pinned } = await on.as({}).front({ communityId: on.here.communityId })
      expect(pinned).toHaveLength(3)
    }
    expect((await refused(on.compose({ pinnedUntil: until() }))).error.code).toBe('notice.pinsFull')
    const waiting = await on.compose({ publishAt: inMinutes(hour), pinnedUntil: inMinutes(5 * hour) })
    later(hour + 1)
    await publishDueNotices()
    expect((await on.as({}).show({ id: waiting.id })).pinnedUntil).toBe(null)
    later(3 * hour)
    expect((await on.compose({ pinnedUntil: until() })).pinnedUntil).not.toBe(null)
  })
  test('a longer end keeps the place; withdrawing gives it back', async () => {
    await free()
    const notice = await pin(await on.compose())
    const again = await pin(notice)
    expect(await table(NoticePin).countBy({ communityId: on.here.communityId, noticeId: notice.id })).toBe(1)
    await on.as(on.here.dispatcher).withdraw({ id: again.id, version: again.version, reason: '写错了' })
    expect(await table(NoticePin).countBy({ communityId: on.here.communityId, noticeId: notice.id })).toBe(0)
  })
})

describe('an urgent one', () => {
  test('goes out at once from the desk alone, ends within 72 hours', async () => {
    expect((await refused(on.urgent({}, on.here.handler))).error.code).toBe('notice.urgentDesk')
    for (const [more, code] of [
      [{ expiresAt: undefined }, 'notice.urgentLong'],
      [{ expiresAt: inMinutes(73 * hour) }, 'notice.urgentLong'],
      [{ publishAt: inMinutes(hour) }, 'notice.urgentNow'],
    ] as const)
      expect((await refused(on.urgent(more))).error.code).toBe(code)
    const { status, confirmation } = await on.urgent()
    expect([status, confirmation?.confirmedAt, confirmation?.flagged]).toEqual(['published', null, false])
  })
  test('is confirmed by a second person, once', async () => {
    const { id, version } = await on.urgent()
    expect((await refused(on.as(on.here.dispatcher).confirm({ id, version }))).error.code).toBe('notice.secondPerson')
    const race = await Promise.allSettled([on.here.colleague, on.here.supervisor].map(who => on.as(who).confirm({ id, version })))
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    later(31)
    await flagUnconfirmedNotices()
    expect((await on.as(on.here.colleague).show({ id })).confirmation).toMatchObject({ flagged: false })
  })
  test('that nobody confirms within 30 minutes is flagged, once, and can still be confirmed', async () => {
    const { id, version } = await on.urgent()
    later(29)
    await flagUnconfirmedNotices()
    expect((await on.as(on.here.colleague).show({ id })).confirmation?.flagged).toBe(false)
    later(31)
    await Promise.all(times(4, () => flagUnconfirmedNotices()))
    expect((await on.as(on.here.colleague).show({ id })).confirmation?.flagged).toBe(true)
    expect(await table(NoticeEvent).countBy({ noticeId: id, step: 'flag' })).toBe(1)
    expect((await on.as(on.here.colleague).confirm({ id, version })).confirmation).toMatchObject({ flagged: false })
  })
})

describe('“got it”', () => {
  test('counts a person once, on whatever device, and says a number only where enough live', async () => {
    const { id } = await on.compose({ needsAck: true, areaIds: [on.here.building, on.otherBuilding] })
    const person = await on.world.person('resident')
    await Promise.all(times(5, () => on.as(person).acknowledge({ id, areaId: on.here.building })))
    const view = await on.as(person).acknowledge({ id, areaId: on.otherBuilding })
    expect([view.acknowledged, view.acknowledgedBy]).toEqual([true, null])
    for (const _ of times(4, () => null))
      await on.as(await on.world.person('resident')).acknowledge({ id, areaId: on.otherBuilding })
    expect((await on.as({}).show({ id })).acknowledgedBy).toBe(5)
    const counted = await on.as(on.here.dispatcher).acknowledgements({ id })
    expect([counted.total, counted.buildings.map(({ area, people }) => [area.name.zh, people])]).toEqual([
      5,
      [
        ['3号楼', null],
        ['5号楼', 4],
      ],
    ])
  })
  test('is refused where nobody asked, and once it is over', async () => {
    const plain = await on.compose()
    const person = await on.world.person('resident')
    expect((await refused(on.as(person).acknowledge({ id: plain.id }))).error.code).toBe('notice.wrongState')
    const asked = await on.compose({ needsAck: true, expiresAt: inMinutes(hour) })
    later(hour + 1)
    expect((await refused(on.as(person).acknowledge({ id: asked.id }))).error.code).toBe('notice.ackClosed')
  })
})
