import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Delivery, settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { digest, newId } from '@server/kit/ids'
import { composeNotice, flagUnconfirmedNotices } from '@server/notices'
import { Message } from '@server/notifications'
import { Residency, addArea } from '@server/organisation'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { everybodyTold, noticeFor, openNotices, type Notices } from '../../support/notices'
import { device, killed, startServer, times, type Who } from '../../support/world'

let on: Notices
beforeAll(async () => {
  on = await openNotices()
  atNoon()
})
afterEach(() => atNoon())
afterAll(() => on.world.end())

const at = (hour: number) => setAhead(atHour(dayAfter(dayOf(new Date())), hour).getTime() - Date.now())
const atNoon = () => at(12)

async function told(who: Who): Promise<string[]> {
  await settled()
  const { items } = await on.world.as(who).notifications.list({ limit: 50 })
  return items.map(({ about, title }) => `${about} ${title.zh}`).reverse()
}
/** A new building with so many who live in it, put there at the database. */
async function crowd(people: number) {
  const { communityId, grid: parentId } = on.here
  const names = { name: '大楼', nameEn: 'Big', address: null, addressEn: null, position: 7, number: 77 }
  const areaId = await addArea({ communityId, parentId, kind: 'building', ...names })
  const rows = times(people, () => ({ communityId, personId: newId(), areaId, since: now() }))
  await transaction(() => table(Residency).insert(rows))
  return areaId
}
const toldOf = (noticeId: string) =>
  table(Message).find({ select: { personId: true }, where: { noticeId, audience: 'resident' } })

describe('those a notice is for', () => {
  test('are told once, those of other buildings are not; a move and a goodbye are heard', async () => {
    const [near, grid, far] = [await on.lives(on.here.building), await on.lives(on.here.grid), await on.lives(on.otherBuilding)]
    const leaving = await on.lives(on.here.building)
    await on.world.as(leaving).organisation.leave({ id: on.here.communityId })
    await on.compose({ title: '只给三号楼' })
    await on.compose({ title: '给一网格', areaIds: [on.here.grid] })
    await on.compose({ title: '给大家', areaIds: [on.here.communityId] })
    expect(await told(near)).toEqual(['notice.published 只给三号楼', 'notice.published 给一网格', 'notice.published 给大家'])
    expect(await told(grid)).toEqual(['notice.published 给一网格', 'notice.published 给大家'])
    expect(await told(far)).toEqual(['notice.published 给大家'])
    expect(await told(leaving)).toEqual([])
    await on.lives(on.otherBuilding, near)
    await on.compose({ title: '又给三号楼' })
    expect(await told(near)).toHaveLength(3)
  })
  test('hear of a correction where its writer says so, and of nothing once it is withdrawn', async () => {
    const person = await on.lives(on.here.building)
    const { id, version } = await on.compose({ title: '停水' })
    await settled()
    const quiet = { id, title: '停水', body: '错字改了。', reason: '错字', tell: false }
    const second = await on.as(on.here.dispatcher).correct({ ...quiet, version })
    const third = await on
      .as(on.here.dispatcher)
      .correct({ ...quiet, version: second.version, body: '改到明天。', reason: '检修改期。', tell: true })
    expect(await told(person)).toEqual(['notice.published 停水', 'notice.changed 公告有改动：停水'])
    at(22)
    const { id: late, version: one } = await on.compose({ title: '半夜写的' })
    await on.as(on.here.dispatcher).withdraw({ id: late, version: one, reason: '写错了' })
    at(24 + 8)
    expect(await told(person)).toHaveLength(2)
    expect(third.edition).toBe(3)
  })
  test('are not woken: by night only what is urgent is told, all else at half past seven', async () => {
    const person = await on.lives(on.here.building)
    at(21.75)
    await on.compose({ title: '明天停水' })
    await on.urgent({ title: '今晚大风' })
    expect(await told(person)).toEqual(['notice.urgent 紧急：今晚大风'])
    const night = atHour(dayAfter(dayOf(now())), 7.5)
    const [held] = await table(Delivery).findBy({ listener: 'notifications.notice', runAt: night })
    expect(held).toBeDefined()
    at(24 + 7.4)
    expect(await told(person)).toHaveLength(1)
    at(24 + 7.6)
    expect(await told(person)).toEqual(['notice.urgent 紧急：今晚大风', 'notice.published 明天停水'])
  })
  test('a guest who signs in keeps her home and what she tapped', async () => {
    const guest = { device: device() }
    await on.lives(on.here.building, guest)
    const { id } = await on.compose({ needsAck: true })
    await on.as(guest).acknowledge({ id })
    const person = await on.world.person('resident')
    const token = await openSession(person.id, { device: digest('device', guest.device), label: '' })
    expect((await on.world.as({ token }).organisation.residency({ id: on.here.communityId })).area?.areaId).toBe(on.here.building)
    expect((await on.as({ token }).show({ id })).acknowledged).toBe(true)
  })
})

test('the second person is asked at once, and again when nobody came', async () => {
  const { title } = await on.urgent({ title: `大风${newId().slice(-4)}` })
  const mine = async (who: Who) => (await told(who)).filter(line => line.includes(title))
  expect(await mine(on.here.colleague)).toEqual([`notice.secondPerson 请确认紧急公告：${title}`])
  expect(await mine(on.here.dispatcher)).toEqual([])
  at(12.6)
  await flagUnconfirmedNotices()
  expect(await mine(on.here.supervisor)).toEqual([
    `notice.secondPerson 请确认紧急公告：${title}`,
    `notice.unconfirmed 紧急公告没人确认：${title}`,
  ])
})

test('the verb answers before anybody is told, and a crowd is told in batches, each exactly once', async () => {
  const building = await crowd(1203)
  const { dispatcher } = on.here
  const roles = [{ role: 'dispatcher' as const, communityId: on.here.communityId, unitId: null }]
  const id = await transaction(async () => {
    const notice = await composeNotice({ ...dispatcher, kind: 'staff', roles }, noticeFor(on.here, { areaIds: [building] }))
    expect(await toldOf(notice.id)).toEqual([])
    return notice.id
  })
  await everybodyTold(id)
  const people = (await toldOf(id)).map(({ personId }) => personId)
  expect([people.length, new Set(people).size]).toEqual([1203, 1203])
  const batches = await table(Delivery).findBy({ listener: 'notifications.notice' })
  expect(batches.filter(({ payload }) => (payload as { noticeId: string }).noticeId === id)).toHaveLength(25)
})

test('a server killed while it tells loses nobody and tells nobody twice', async () => {
  setAhead(0)
  const { url } = on.world
  if (url.startsWith('sqlite')) return // its file has one process: kills of that one are the kernel's tests
  const building = await crowd(1300)
  const { id } = await on.urgent({ areaIds: [building] })
  for (let kill = 0; kill < 3; kill++) {
    const server = await startServer(url)
    await new Promise(resolve => setTimeout(resolve, 15 * kill))
    await killed(server.process)
  }
  // What the dead held is free again when its lease ends.
  setAhead(120_000)
  await everybodyTold(id)
  const people = (await toldOf(id)).map(({ personId }) => personId)
  expect([people.length, new Set(people).size]).toEqual([1300, 1300])
})
