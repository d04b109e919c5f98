import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Solved } from '@shared/feedback/feedback.views'
import { Appeal } from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const day = 86_400_000
const guest = (): Who => ({ device: device() })
const say = (id: string, who: Who, solved: Solved) => on.as(who).appeals.sayWhetherSolved({ id, solved })
const code = async (call: Promise<unknown>) => (await refused(call)).error.code
/** A public matter that is done, and so many who joined it before. */
async function done(count: number) {
  const { appeal, ...rest } = await on.replied()
  const neighbours = times(count, guest)
  for (const who of neighbours) await on.as(who).appeals.support({ id: appeal.id })
  return { ...rest, neighbours, appeal: await on.resolve(await on.show(appeal.id, on.here.handler)) }
}

test('whoever joined says whether it is solved where she met it; it moves nothing, and few are told to those concerned only', async () => {
  const { appeal, who, neighbours } = await done(5)
  const { id } = appeal
  const [one, two, ...rest] = neighbours as [Who, Who, ...Who[]]
  expect((await on.show(id, one)).neighbours).toEqual({ said: null, mine: null, maySay: true })
  expect((await on.show(id, guest())).neighbours).toBeNull()
  const first = await say(id, one, 'no')
  expect(first.neighbours).toEqual({ said: { yes: 0, partly: 0, no: 1 }, mine: 'no', maySay: true })
  expect([first.status, first.version]).toEqual(['resolved', appeal.version])
  expect((await say(id, one, 'yes')).neighbours).toMatchObject({ said: { yes: 1, partly: 0, no: 0 }, mine: 'yes' })
  await say(id, two, 'partly')
  for (const concerned of [who, on.here.handler, rest[0]!])
    expect((await on.show(id, concerned)).neighbours!.said).toEqual({ yes: 1, partly: 1, no: 0 })
  expect((await on.show(id, guest())).neighbours).toBeNull()
  for (const next of rest) await say(id, next, 'no')
  expect((await on.show(id, guest())).neighbours).toEqual({ said: { yes: 1, partly: 1, no: 3 }, mine: null, maySay: false })
  // Whoever does not follow it any more says nothing of it.
  await on.as(two).appeals.unsupport({ id })
  expect((await on.show(id, who)).neighbours!.said).toEqual({ yes: 1, partly: 0, no: 3 })
})

test('of a household what was said last counts, and of a guest and the person she is', async () => {
  const { appeal, who, neighbours } = await done(2)
  const { id } = appeal
  const [one, other] = neighbours as [Who, Who]
  for (const at of [one, other]) {
    await on.as(at).organisation.settle({ id: on.here.building })
    await on.as(at).organisation.tellHome({ id: on.here.communityId, home: '2-301' })
  }
  await say(id, one, 'no')
  setAhead(1000)
  await say(id, other, 'yes')
  expect((await on.show(id, who)).neighbours!.said).toEqual({ yes: 1, partly: 0, no: 0 })
  const next = await done(1)
  const person = await on.world.person('resident')
  await on
    .as(person)
    .appeals.support({ id: next.appeal.id })
    .catch(() => null)
  setAhead(2000)
  await say(next.appeal.id, next.neighbours[0]!, 'partly')
  const token = await openSession(person.id, { device: digest('device', next.neighbours[0]!.device!), label: '' })
  expect((await on.show(next.appeal.id, { token })).neighbours).toMatchObject({ mine: 'partly', said: { partly: 1 } })
})

test('only of the answer that stands, while its holder could still say so; by nobody else, and each once', async () => {
  const { appeal, who, neighbours } = await done(1)
  const { id } = appeal
  const [one] = neighbours as [Who]
  const early = await on.replied()
  await on.as(one).appeals.support({ id: early.appeal.id })
  expect(await code(say(early.appeal.id, one, 'yes'))).toBe('appeal.sayLate')
  expect(await code(say(id, guest(), 'yes'))).toBe('appeal.sayJoined')
  expect(await code(say(id, who, 'yes'))).toBe('appeal.supportOwn')
  expect(await code(say(id, on.here.handler, 'yes'))).toBe('appeal.forbidden')
  expect(await code(say((await on.resolved({ kind: 'help' })).appeal.id, guest(), 'yes'))).toBe('appeal.missing')
  for (const solved of ['maybe', '', null, ['yes']])
    expect(await refused(say(id, one, solved as never))).toMatchObject({
      status: 422,
      error: { fields: { solved: expect.any(String) } },
    })
  await Promise.all(times(5, () => say(id, one, 'no')))
  expect((await on.show(id, who)).neighbours!.said).toEqual({ yes: 0, partly: 0, no: 1 })
  const again = await on.as(who).appeals.reopen({ id, version: appeal.version, reason: '四楼不亮' })
  expect([again.neighbours, await code(say(id, one, 'yes'))]).toEqual([null, 'appeal.sayLate'])
  await on.resolve(again)
  // Of the new answer nobody has said anything.
  expect((await on.show(id, one)).neighbours).toEqual({ said: null, mine: null, maySay: true })
  await say(id, one, 'yes')
  const { ratingUntil } = await table(Appeal).findOneByOrFail({ id })
  setAhead(ratingUntil!.getTime() - Date.now() + day)
  expect(await code(say(id, one, 'no'))).toBe('appeal.sayLate')
  expect((await on.show(id, one)).neighbours).toEqual({ said: { yes: 1, partly: 0, no: 0 }, mine: 'yes', maySay: false })
})
