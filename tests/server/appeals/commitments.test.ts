import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { Appeal, AppealEvent, Commitment, breakCommitments } from '@server/appeals'
import { later, now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const hour = 3_600_000
const handler = () => on.as(on.here.handler).appeals
const refuses = async (call: Promise<unknown>) => {
  const { status, error } = await refused(call)
  return [status, error.code, ...Object.keys(error.fields ?? {})]
}

test('off until a supervisor wants it; then the resident reads what and by when, everybody by when, and no date moves', async () => {
  const { appeal: before, who } = await on.replied()
  const { id } = before
  expect([before.can.includes('commit'), before.commitmentDays]).toEqual([false, []])
  const promise = { id, version: before.version, day: dayOf(now()), text: '先装一盏临时灯。' }
  expect(await refuses(handler().commit(promise))).toEqual([409, 'appeal.commitmentsOff'])
  await on.commits()
  const open = await on.commit(await on.show(id, on.here.handler))
  const [day] = (await on.show(id, on.here.handler)).commitments.map(one => one.day)
  expect(open.clock!.dueAt).toBe(before.clock!.dueAt)
  expect((await on.show(id, who)).commitments).toEqual([
    { id: expect.any(String), state: 'open', day, text: '先装一盏临时灯。', said: null, endedAt: null },
  ])
  const publicly = await on.show(id, { device: device() })
  expect(publicly.commitments).toMatchObject([{ state: 'open', day, text: null }])
  expect(JSON.stringify(publicly)).not.toContain('临时灯')
  // One at a time; before it is done, or somebody else's, what was promised is settled.
  const next = { id, version: open.version }
  expect(await refuses(handler().commit({ ...promise, ...next, day: day! }))).toEqual([409, 'appeal.commitmentOpen'])
  expect(await refuses(on.resolve(open))).toEqual([409, 'appeal.commitmentFirst'])
  expect(open.can).not.toContain('resolve')
  expect(await refuses(handler().keepCommitment({ ...next, text: '*哪天*换了灯。' }))).toEqual([
    422,
    'appeal.templateUnedited',
    'text',
  ])
  const kept = await handler().keepCommitment({ ...next, text: '三楼装了一盏。' })
  expect(kept.commitments).toMatchObject([{ state: 'kept', said: '三楼装了一盏。', endedAt: expect.any(String) }])
  expect(await refuses(handler().dropCommitment({ id, version: kept.version, reason: '晚了' }))).toEqual([
    409,
    'appeal.noCommitment',
  ])
  // Switched off again, none is made, and what was said stays.
  await on.commits(false)
  expect((await on.show(id, on.here.handler)).can).not.toContain('commit')
  const done = await on.resolve(kept)
  expect([done.status, done.commitments.length]).toEqual(['resolved', 1])
  expect(await on.told(who, id)).toEqual(expect.arrayContaining(['appeal.committed', 'appeal.commitmentKept']))
})

test('by a working day within ten and not past its date, in words; past its date that bounds nothing', async () => {
  await on.commits()
  const { id, version, commitmentDays: days, clock } = (await on.replied()).appeal
  const say = (day: string, text = '先装一盏灯。') => handler().commit({ id, version, day, text })
  expect(days.at(-1)).toBe(dayOf(new Date(clock!.dueAt)))
  const [yesterday, after] = [dayAfter(dayOf(now()), -1), dayAfter(days.at(-1)!)]
  const free = [1, 2, 3, 4, 5, 6].map(n => dayAfter(days[0]!, n)).find(day => !days.includes(day) && day < days.at(-1)!)
  for (const day of [yesterday, after, free!]) expect(await refuses(say(day))).toEqual([422, 'appeal.commitmentDay', 'day'])
  for (const day of ['2026-02-31', '2026-13-01', '明天']) expect((await refuses(say(day)))[0]).toBe(422)
  for (const text of [' ', '灯'.repeat(501), '*哪天*换灯']) expect((await refuses(say(days[0]!, text)))[2]).toBe('text')
  await transaction(() => table(Appeal).update({ id }, { dueAt: later(-hour) }))
  const late = (await on.show(id, on.here.handler)).commitmentDays
  expect([late.length, late[0]]).toEqual([10, days[0]])
})

test('once its day is over it is broken, once, by whoever has the matter then; the resident, and who answers for it, are told', async () => {
  await on.commits()
  const { appeal, who } = await on.committed()
  const { id, version, clock } = appeal
  const moved = await on.as(on.here.dispatcher).appeals.transfer({ id, version, unitId: on.here.otherUnit, reason: '居委会来办' })
  expect(moved.commitments).toMatchObject([{ state: 'open' }])
  await breakCommitments()
  expect((await on.show(id, who)).commitments).toMatchObject([{ state: 'open' }])
  const { dueAt } = await table(Commitment).findOneByOrFail({ appealId: id })
  setAhead(dueAt.getTime() - Date.now() + hour)
  await Promise.all([breakCommitments(), breakCommitments()])
  await breakCommitments()
  const hers = await on.show(id, who)
  expect(hers.commitments).toMatchObject([{ state: 'broken', said: null }])
  expect(hers.clock!.dueAt).toBe(clock!.dueAt)
  expect(await table(AppealEvent).countBy({ appealId: id, step: 'breakCommitment' })).toBe(1)
  expect(await on.told(who, id)).toContain('appeal.commitmentBroken')
  expect(await on.told(on.here.otherHandler, id)).toContain('appeal.commitmentBroken')
  expect(await table(Commitment).findOneByOrFail({ appealId: id })).toMatchObject({ unitId: on.here.otherUnit })
})

test('whoever joined the matter hears by when something is promised and what became of it, and not what', async () => {
  const [neighbour, other] = [{ device: device() }, { device: device() }]
  const { appeal: replied } = await on.replied()
  const { id } = replied
  await on.commits()
  for (const who of [neighbour, other]) await on.as(who).appeals.support({ id })
  const open = await on.commit(await on.show(id, on.here.handler))
  const kept = await handler().keepCommitment({ id, version: open.version, text: '三楼装了一盏。' })
  const again = await on.commit(await on.show(id, on.here.handler))
  const dropped = await handler().dropCommitment({ id, version: again.version, reason: '灯没到货' })
  // What is on its way to somebody who leaves meanwhile does not reach her.
  await settled()
  await on.as(other).appeals.unsupport({ id })
  await on.commit(await on.show(id, on.here.handler))
  const [last] = await table(Commitment).find({ where: { appealId: id }, order: { id: 'DESC' }, take: 1 })
  setAhead(last!.dueAt.getTime() - Date.now() + hour)
  await breakCommitments()
  expect([kept.version, dropped.version].every(version => version > open.version)).toBe(true)
  const told = ['committed', 'commitmentKept', 'committed', 'commitmentDropped', 'committed', 'commitmentBroken']
  // What happened before she joined may still be on its way.
  const sent = async (who: Who) => (await on.told(who, id)).filter(about => about.includes('ommit')).reverse()
  expect(await sent(neighbour)).toEqual(told.map(one => `follow.${one}`))
  // Whoever follows it no more hears no more.
  expect((await sent(other)).length).toBe(4)
  const { items } = await on.as(neighbour).notifications.list({ limit: 50 })
  expect(JSON.stringify(items)).not.toMatch(/临时灯|三楼装|没到货/)
  expect(items.find(({ about }) => about === 'follow.committed')!.body.zh).toMatch(/最晚 \d+ 月 \d+ 日做到/)
})

test('what ends a matter ends its promise: lapsed where nobody waits for it any more, taken back where it is closed for good', async () => {
  await on.commits()
  const [withdrawn, merged] = [await on.committed(), await on.committed()]
  await on.as(withdrawn.who).appeals.withdraw({ id: withdrawn.appeal.id, version: withdrawn.appeal.version })
  await on.merge(merged.appeal, (await on.assigned()).appeal.id)
  for (const { appeal } of [withdrawn, merged])
    expect((await on.show(appeal.id, on.here.dispatcher)).commitments).toMatchObject([{ state: 'lapsed' }])
  const again = await on.reopenedAgain()
  const { id, version } = await on.commit(await on.show(again.appeal.id, on.here.handler))
  await on.as(on.here.supervisor).appeals.ruleClose({ id, version, reason: '灯具停产了' })
  expect((await on.show(id, again.who)).commitments).toMatchObject([{ state: 'takenBack', said: '灯具停产了' }])
})

test('each month says of each unit how many it kept, and shows them; of few no share', async () => {
  const there = await on.elsewhere()
  const { communityId, unit, otherUnit, dispatcher } = there.here
  const { appeal } = await there.committed()
  const dropped = await there
    .as(there.here.handler)
    .appeals.dropCommitment({ id: appeal.id, version: appeal.version, reason: '灯没到货' })
  expect(dropped.commitments).toMatchObject([{ state: 'takenBack', said: '灯没到货' }])
  const month = dayOf(now()).slice(0, 7)
  const read = () => there.as(dispatcher).appeals.commitmentMonth({ communityId, month })
  const add = (state: 'kept' | 'broken' | 'lapsed', unitId = unit) => {
    const said = { text: '先装一盏灯。', day: dayOf(now()), dueAt: now(), said: null, endedAt: now() }
    return transaction(() => table(Commitment).insert({ id: newId(), communityId, appealId: appeal.id, unitId, state, ...said }))
  }
  for (const state of ['kept', 'kept', 'kept', 'lapsed'] as const) await add(state)
  await add('broken')
  await add('lapsed', otherUnit)
  const counted = { unitId: unit, kept: 3, broken: 1, takenBack: 1 }
  expect(await read()).toMatchObject({ on: true, can: [], units: [{ ...counted, share: null }] })
  await add('kept')
  expect((await read()).units).toMatchObject([{ ...counted, kept: 4, share: 0.8 }])
  const list = { communityId, month, unitId: unit, limit: 4 }
  const first = await there.as(dispatcher).appeals.commitments(list)
  const rest = await there.as(dispatcher).appeals.commitments({ ...list, after: first.next! })
  expect([first.items.length, rest.items.length, rest.next]).toEqual([4, 2, null])
  expect(new Set([...first.items, ...rest.items].map(({ appealId, number }) => [appealId, number].join()))).toEqual(
    new Set([[appeal.id, appeal.number].join()]),
  )
})
