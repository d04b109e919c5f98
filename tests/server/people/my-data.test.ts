import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '@shared/index'
import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { Person, Token } from '@server/kit/identify'
import { AuditEntry, addPerson, eraseThoseWhoLeft, hashPassword, mayLeave } from '@server/people'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { noticeFor } from '@tests/support/notices'
import { wav } from '@tests/support/recordings'
import { device, openWorld, refused, type Who, type World } from '@tests/support/world'

const { exportData } = contract.people
const { rate } = exportData
let world: World
let here: Neighbourhood
const leaders = new Set<string>()
beforeAll(async () => {
  exportData.rate = undefined
  mayLeave(async personId =>
    leaders.has(personId) ? [{ title: words('捡垃圾', 'Litter'), at: tomorrow, activityId: null }] : [],
  )
  world = await openWorld()
  here = await makeNeighbourhood(world)
})
afterAll(async () => {
  exportData.rate = rate
  await world.end()
})
const tomorrow = '2026-11-26T01:00:00.000Z'
const words1 = '三楼的灯不亮，找我王小林'
const words2 = '王小林家那层'
const relative = { relation: 'parent' as const, name: '王奶奶', phone: '000-0000 5678', agreed: true }

async function file(who: Who, voiceId?: string) {
  const answers = [{ key: 'floors', value: words2 }]
  const filing = {
    areaId: here.building,
    category: 'house.light',
    text: words1,
    anonymousToHandler: false,
    wordsPublic: false,
    answers,
    relative,
  }
  return (await world.as(who).appeals.file({ ...filing, voiceId })).appeal
}
const keysOf = async (who: Who) => (await world.as(who).people.myData()).held.map(({ key }) => key)
const exportOf = async (who: Who) => JSON.stringify(await world.as(who).people.exportData())
const leave = (who: Who) => world.as(who).people.leave({ confirmed: true })

test('what is held is told with why and until when, to a guest too, and nothing is held of a stranger', async () => {
  expect(await world.as({ device: device() }).people.myData()).toMatchObject({ held: [], name: null, phone: null })
  const guest = { device: device() }
  await file(guest)
  await world.as(guest).organisation.settle({ id: here.building })
  const { id } = await world.as(here.dispatcher).notices.compose(noticeFor(here, { needsAck: true }))
  await world.as(guest).notices.acknowledge({ id })
  await settled()
  const { held } = await world.as(guest).people.myData()
  expect(held.map(({ key, count }) => [key, count])).toEqual([
    ['devices', 1],
    ['residencies', 1],
    ['callers', 1],
    ['appeals', 1],
    ['acknowledgements', 1],
    // Of the notice she hears after the quiet hours.
    ['messages', expect.any(Number)],
  ])
  for (const { name, why, until } of held) for (const { zh, en } of [name, why, until]) expect([zh, en]).not.toContain('')
})

test('the download holds what she wrote and no secret, only hers, and that it was taken is written down', async () => {
  const [mine, other] = [await world.person(), await world.person()]
  await file(mine)
  const told = await exportOf(mine)
  for (const said of [words1, words2, relative.name, relative.phone]) expect(told).toContain(said)
  expect(told).not.toMatch(/passwordHash|claimDigest|"sealed"|handlerId/)
  expect(await exportOf(other)).not.toContain(words1)
  expect(await table(AuditEntry).countBy({ act: 'export', subjectId: mine.id })).toBe(1)
})

test('she is called otherwise at once, and what is no name is refused', async () => {
  const mine = await world.person()
  expect(await world.as(mine).people.rename({ name: ' 王小林 ' })).toMatchObject({ name: '王小林' })
  expect((await world.as(mine).people.me()).name).toEqual({ zh: '王小林', en: '王小林' })
  for (const name of ['', '   ', '王\u202e林', '<b>', '王\u200b', 'x'.repeat(21)])
    expect([name, (await refused(world.as(mine).people.rename({ name }))).status]).toEqual([name, 422])
})

test('whoever deletes her account is signed out everywhere and has no name; the clock erases the rest', async () => {
  const account = 'lin0001'
  const id = await addPerson(
    { name: '王小林', nameEn: null, account, passwordHash: await hashPassword('wutong 2026 xx') },
    'resident',
  )
  const enter = () => world.as({ device: device() }).people.signIn({ account, password: 'wutong 2026 xx' })
  const [one, two] = [await enter(), await enter()]
  const appeal = await file(one, (await world.as(one).files.uploadVoice({ file: wav(1) })).id)
  const handler = world.as(here.dispatcher)
  expect(JSON.stringify(await handler.appeals.show({ id: appeal.id }))).toContain('"zh":"王**"')
  expect((await refused(world.as(one).people.leave({ confirmed: false }))).status).toBe(422)
  expect(await leave(one)).toEqual({ left: true })
  for (const who of [one, two]) expect((await refused(world.as(who).people.me())).error.code).toBe('auth.expired')
  expect((await refused(enter())).error.code).toBe('auth.passwordWrong')
  expect(JSON.stringify(await handler.appeals.show({ id: appeal.id }))).not.toContain('王**')

  await eraseThoseWhoLeft()
  expect(await table(Person).findOneByOrFail({ id })).toMatchObject({ leftAt: expect.any(Date), erasedAt: null })
  const working = await handler.appeals.show({ id: appeal.id })
  expect([working.text, working.status, working.caller, working.voice !== null]).toEqual([words1, 'submitted', null, true])
  const assigned = await handler.appeals.assign({ id: appeal.id, version: working.version, unitId: here.unit, priority: 'p2' })
  const unit = world.as(here.handler)
  const { version } = await unit.appeals.reply({ id: appeal.id, version: assigned.version, text: '今晚换' })
  const done = { code: 'fixed', text: '换好了', noPhotoReason: '照片存档' } as const
  await unit.appeals.resolve({ id: appeal.id, version, ...done })
  await settled()
  await eraseThoseWhoLeft()
  const ended = await handler.appeals.show({ id: appeal.id })
  expect([ended.text, ended.voice, ended.answers, ended.number, ended.status]).toEqual([
    '（提出人已注销，原文已删）',
    null,
    [],
    appeal.number,
    'resolved',
  ])
  expect((await table(Person).findOneByOrFail({ id })).erasedAt).toEqual(expect.any(Date))
  expect(await table(Token).countBy({ personId: id })).toBe(0)
})

test('a guest deletes what this device holds, and is a new guest afterwards', async () => {
  const guest = { device: device() }
  await file(guest)
  await leave(guest)
  expect(await keysOf(guest)).toEqual([])
  expect((await world.as(guest).appeals.mine()).items).toEqual([])
  await file(guest)
  expect((await world.as(guest).appeals.mine()).items).toHaveLength(1)
})

test('who leads what is to come is told what to hand over first, and afterwards may go', async () => {
  const mine = await world.person()
  leaders.add(mine.id)
  const coming = { title: words('捡垃圾', 'Litter'), at: tomorrow, activityId: null }
  expect(await refused(leave(mine))).toMatchObject({
    status: 409,
    error: { code: 'people.leads', fresh: { hindrances: [coming] } },
  })
  expect((await world.as(mine).people.myData()).hindrances).toEqual([coming])
  leaders.delete(mine.id)
  expect(await leave(mine)).toEqual({ left: true })
})

test('whoever holds a role keeps her account', async () => {
  expect(await refused(leave(here.handler))).toMatchObject({ status: 409, error: { code: 'people.hasRoles' } })
  expect((await world.as(here.handler).people.myData()).hasRoles).toBe(true)
})
