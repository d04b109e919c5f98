import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '@server/kit/database'
import { Delivery } from '@server/kit/deliveries'
import { Shift, Signup } from '@tests/support/sample'
import { device, engine, killed, refused, times } from '@tests/support/world'
import { openSample, startSample, type SampleWorld } from '@tests/support/sample-world'

const people = process.env.TORTURE === '1' ? 500 : 200
let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())

const state = async (shiftId: string) => {
  const { taken, waiting } = await table(Shift).findOneByOrFail({ id: shiftId })
  const rows = await table(Signup).findBy({ shiftId })
  return {
    taken,
    waiting,
    confirmed: rows.filter(r => r.status === 'confirmed').length,
    queued: rows.filter(r => r.status === 'waiting').length,
    people: new Set(rows.map(r => r.personId)).size,
    turns: new Set(rows.map(r => r.turn)).size,
  }
}

test(`${people} for thirty places and fifty waiting: two processes on MariaDB, one on SQLite`, { timeout: 180_000 }, async () => {
  const { id } = await world.as(await world.person('staff')).shifts.open({ title: 'many', capacity: 30, waiting: 50 })
  const other = engine === 'mariadb' ? await startSample(world.url) : null
  const doors = [world, ...(other ? [other.world] : [])]
  const answers = await Promise.allSettled(
    times(people, i => doors[i % doors.length]!.as({ device: device() }, { 'Idempotency-Key': `s${i}` }).shifts.signUp({ id })),
  )
  const codes = answers.filter(r => r.status === 'rejected').map(r => r.reason.error?.code ?? String(r.reason))
  expect(new Set(codes)).toEqual(new Set(['shift.full']))
  expect(answers.filter(r => r.status === 'fulfilled')).toHaveLength(80)
  expect(await state(id)).toEqual({ taken: 30, waiting: 50, confirmed: 30, queued: 50, people: 80, turns: 80 })
  if (other) await killed(other.process)
})

test('cancelling gives the place to whoever waited longest, also when many cancel and come at once', async () => {
  const { id } = await world.as(await world.person('staff')).shifts.open({ title: 'few', capacity: 3, waiting: 20 })
  const people = times(8, () => ({ device: device() }))
  for (const one of people) await world.as(one).shifts.signUp({ id })
  expect((await refused(world.as(people[0]!).shifts.signUp({ id }))).error.code).toBe('shift.already')
  expect(await world.as(people[0]!).shifts.cancel({ id })).toMatchObject({ mine: null, taken: 3, waiting: 4, can: ['signUp'] })
  expect((await world.as(people[3]!).shifts.show({ id })).mine).toBe('confirmed')
  expect((await world.as(people[4]!).shifts.show({ id })).mine).toBe('waiting')
  await Promise.allSettled([
    ...people.slice(1, 5).map(one => world.as(one).shifts.cancel({ id })),
    ...times(6, () => world.as({ device: device() }).shifts.signUp({ id })),
  ])
  const now = await state(id)
  expect([now.taken, now.waiting]).toEqual([now.confirmed, now.queued])
  expect(now.confirmed).toBe(3)
  expect((await refused(world.as(people[0]!).shifts.cancel({ id }))).error.code).toBe('shift.none')
  expect(await table(Delivery).countBy({ event: 'shift.promoted' })).toBe(0)
})
