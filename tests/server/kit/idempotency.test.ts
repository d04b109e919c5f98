import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { LessThanOrEqual } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Note } from '@tests/support/sample'
import { ClockJob, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Attempt, forgetAttempts } from '@server/kit/idempotency'
import { Person } from '@server/kit/identify'
import { Shift, Signup } from '@tests/support/sample'
import { community, device, engine, killed, pause, refused, times } from '@tests/support/world'
import { openSample, startSample, type SampleWorld } from '@tests/support/sample-world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())
const filing = (title: string) => ({ communityId: community, title })
const count = (title: string) => table(Note).countBy({ title })

test('twenty at once with one key: one effect, one guest, the same answer', async () => {
  const guests = await table(Person).count()
  const someone = world.as({ device: device() }, { 'Idempotency-Key': 'k1' })
  const answers = await Promise.all(times(20, () => someone.notes.write(filing('twenty'))))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect([await count('twenty'), (await table(Person).count()) - guests]).toEqual([1, 1])
})

test('the answer comes back also after the matter has moved on', async () => {
  const someone = world.as({ device: device() }, { 'Idempotency-Key': 'k2' })
  const answer = await someone.notes.write(filing('moved'))
  await world.as(await world.person('staff')).notes.assign({ id: answer.id, version: 1, unitId: 'u' })
  expect(await someone.notes.write(filing('moved'))).toEqual(answer)
})

test('the same key with another body is refused; another device or route is another key', async () => {
  const [one, two] = [device(), device()]
  const key = { 'Idempotency-Key': 'k3' }
  await world.as({ device: one }, key).notes.write(filing('body'))
  const other = await refused(world.as({ device: one }, key).notes.write(filing('other body')))
  expect([other.status, other.error.code]).toEqual([422, 'network.keyReused'])
  await world.as({ device: two }, key).notes.write(filing('other body'))
  expect([await count('body'), await count('other body')]).toEqual([1, 1])
})

test('refusals are not stored: the same key succeeds once the reason is gone', async () => {
  const staff = world.as(await world.person('staff'))
  const { id } = await staff.shifts.open({ title: 'one place', capacity: 1, waiting: 0 })
  const first = world.as({ device: device() })
  await first.shifts.signUp({ id })
  const patient = world.as({ device: device() }, { 'Idempotency-Key': 'k4' })
  const noes = await Promise.all(times(20, () => refused(patient.shifts.signUp({ id }))))
  expect(new Set(noes.map(no => no.error.code))).toEqual(new Set(['shift.full']))
  await first.shifts.cancel({ id })
  expect(await patient.shifts.signUp({ id })).toMatchObject({ mine: 'confirmed', taken: 1, can: ['cancel'] })
  expect(await table(Signup).countBy({ shiftId: id })).toBe(1)
})

test('keys are forgotten after a day, not before', async () => {
  await world.as({ device: device() }, { 'Idempotency-Key': 'k5' }).notes.write(filing('day'))
  const before = await table(Attempt).count()
  setAhead(23 * 3_600_000)
  await forgetAttempts()
  expect(await table(Attempt).count()).toBe(before)
  setAhead(25 * 3_600_000)
  await forgetAttempts()
  setAhead(0)
  expect(await table(Attempt).count()).toBe(0)
})

/** Stands between the server and MariaDB and cuts the line at a COMMIT: before it is passed on, or after. */
async function cutter(
  target: number,
): Promise<{ server: Server; port: number; cut(next: 'before' | 'after' | null): void; cuts: () => number }> {
  let mode: 'before' | 'after' | null = null
  let cuts = 0
  const server = createServer((near: Socket) => {
    const far = connect(target, '127.0.0.1')
    const end = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    near.on('data', data => {
      const commit = mode && data.length === 11 && data.subarray(5).toString() === 'COMMIT'
      if (!commit) return void far.write(data)
      cuts++
      const before = mode === 'before'
      mode = null
      if (before) return end()
      far.removeAllListeners('data')
      far.write(data, () => setTimeout(end, 50))
    })
    far.on('data', data => near.write(data))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    server,
    port: (server.address() as AddressInfo).port,
    cut: next => {
      mode = next
    },
    cuts: () => cuts,
  }
}

test.runIf(engine === 'mariadb')(
  'a connection lost at COMMIT: with a key the answer is found or the work done, without one it is said that nobody knows',
  async () => {
    const proxy = await cutter(Number(new URL(world.url).port))
    const child = await startSample(world.url.replace(/:\d+\//, `:${proxy.port}/`))
    const far = child.world
    try {
      // The first turns of the clock jobs commit too; the cut must not meet one of theirs.
      while (await table(ClockJob).existsBy({ nextAt: LessThanOrEqual(new Date()) })) await pause(100)
      const staff = await world.person('staff')
      const opening = (title: string) => ({ title, capacity: 1, waiting: 0 })
      const opened = (title: string) => table(Shift).countBy({ title })
      for (const when of ['before', 'after'] as const) {
        proxy.cut(when)
        const answer = await far.as(staff, { 'Idempotency-Key': `c-${when}` }).shifts.open(opening(`cut ${when}`))
        expect([answer.title, await opened(`cut ${when}`)]).toEqual([`cut ${when}`, 1])
        proxy.cut(when)
        const unknown = await refused(far.as(staff).shifts.open(opening(`keyless ${when}`)))
        expect([unknown.status, unknown.error.code, await opened(`keyless ${when}`)]).toEqual([
          503,
          'kit.unknown',
          when === 'after' ? 1 : 0,
        ])
      }
      expect(proxy.cuts()).toBe(4)
    } finally {
      await killed(child.process)
      proxy.server.close()
    }
  },
)
