import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Delivery, announce, deliveryLimits, on, onOutward, settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { Message } from '@tests/support/sample'
import { community, device, engine, times } from '@tests/support/world'
import { openSample, type SampleWorld } from '@tests/support/sample-world'

declare module '@server/kit/deliveries' {
  interface Events {
    'test.flaky': { n: number }
    'test.doomed': { n: number }
    'test.far': { n: number }
    'test.once': { n: number }
    'test.slow': { n: number }
    'test.ping': { n: number }
  }
}
let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(async () => {
  setAhead(0)
  await world.end()
})

const write = (about: string) => table(Message).insert({ id: newId(), personId: 'p', about, subjectId: 's', at: new Date() })
const count = (about: string) => table(Message).countBy({ about })
const hours = 3_600_000

test('nothing is announced before COMMIT, nor after a rollback', async () => {
  on('test.once', 'test.once', () => write('once'))
  await transaction(async () => {
    await announce('test.once', { n: 1 })
    throw new Error('no')
  }).catch(() => 0)
  await settled()
  expect([await count('once'), await table(Delivery).countBy({ event: 'test.once' })]).toEqual([0, 0])
  await expect(announce('test.once', { n: 1 })).rejects.toThrow()
})

test('the same dedupKey announces once', async () => {
  for (const _ of [1, 2]) await transaction(() => announce('test.once', { n: 2 }, 'key'))
  await settled()
  for (const _ of [1, 2]) await transaction(() => announce('test.once', { n: 2 }, 'key'))
  await settled()
  expect(await count('once')).toBe(1)
})

test('a listener that throws three times succeeds the fourth, and half of what it wrote is never seen', async () => {
  let runs = 0
  on('test.flaky', 'test.flaky', async () => {
    runs++
    await write('flaky')
    if (runs <= 3) throw new Error('not yet')
  })
  await transaction(() => announce('test.flaky', { n: 1 }))
  await settled()
  expect([runs, await count('flaky')]).toEqual([1, 0])
  for (const ahead of [1, 2, 3]) {
    setAhead(ahead * hours)
    await settled()
  }
  const row = await table(Delivery).findOneByOrFail({ event: 'test.flaky' })
  expect([runs, await count('flaky'), row.attempts, row.doneAt !== null]).toEqual([4, 1, 4, true])
  setAhead(0)
})

test('a listener that always throws ends as a dead letter; the verb and the other listeners know nothing of it', async () => {
  let runs = 0
  on('note.filed', 'test.doomed', async () => {
    runs++
    throw new Error('never')
  })
  const filed = await world.as({ device: device() }).notes.write({ communityId: community, title: 'doomed' })
  for (let ahead = 0; ahead < 12; ahead++) {
    setAhead(ahead * 24 * hours)
    await settled()
  }
  setAhead(0)
  const letter = await table(Delivery).findOneByOrFail({ listener: 'test.doomed' })
  expect([runs, letter.attempts, letter.deadAt !== null, letter.lastError]).toEqual([
    deliveryLimits.attempts,
    deliveryLimits.attempts,
    true,
    'Error: never',
  ])
  expect(await table(Message).countBy({ subjectId: filed.id })).toBe(1)
})

test('an outward listener works outside any transaction, with the key for the other side', async () => {
  const keys: string[] = []
  onOutward('test.far', 'test.far', async ({ n }, dedupKey) => {
    keys.push(`${n} ${dedupKey}`)
    await expect(write('far')).rejects.toThrow(/read.?only/i)
    if (keys.length === 1) throw new Error('line down')
  })
  await transaction(() => announce('test.far', { n: 7 }, 'far'))
  await settled()
  setAhead(hours)
  await settled()
  setAhead(0)
  expect(keys).toEqual(['7 far:test.far', '7 far:test.far'])
})

test('one whose lease was taken over while it worked leaves nothing behind', async () => {
  let runs = 0
  on('test.slow', 'test.slow', async () => {
    await write('slow')
    if (++runs === 1) throw new Error('first')
  })
  const stolen: string[] = []
  onOutward('test.slow', 'test.stolen', async () => {
    stolen.push('ran')
    if (stolen.length > 1) return
    await transaction(() =>
      table(Delivery).update(
        { listener: 'test.stolen' },
        { leaseToken: 'somebody else', leaseUntil: new Date(Date.now() + 5_000) },
      ),
    )
  })
  await transaction(() => announce('test.slow', { n: 1 }))
  await settled()
  const row = await table(Delivery).findOneByOrFail({ listener: 'test.stolen' })
  expect([row.doneAt, row.leaseToken]).toEqual([null, 'somebody else'])
  setAhead(hours)
  await settled()
  setAhead(0)
  expect([stolen.length, await count('slow')]).toEqual([2, 1])
})

test('two dispatchers carry each delivery out once', async () => {
  const n = 60
  await transaction(async () => {
    for (let i = 0; i < n; i++) {
      const id = newId()
      await table(Delivery).insert({
        id,
        event: 'test.ping',
        listener: 'test.pong',
        payload: { n: i },
        dedupKey: id,
        runAt: new Date(),
        attempts: 0,
        leaseUntil: new Date(),
        leaseToken: null,
        doneAt: null,
        deadAt: null,
        lastError: null,
      })
    }
  })
  if (engine === 'mariadb') {
    const start = String(Date.now() + 2500)
    await Promise.all(
      times(
        2,
        () =>
          new Promise<void>((resolve, reject) => {
            const child = spawn(process.execPath, ['dist/test/tests/support/second.cjs', 'deliver', world.url, start], {
              stdio: 'inherit',
            })
            child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`second process: ${code}`))))
          }),
      ),
    )
  } else {
    on('test.ping', 'test.pong', ({ n }) => write(`pong ${n}`))
    await Promise.all([settled(), settled()])
  }
  const pongs = (await table(Message).find()).map(message => message.about).filter(about => about.startsWith('pong'))
  expect(pongs.sort()).toEqual(times(n, i => `pong ${i}`).sort())
  const rows = await table(Delivery).findBy({ event: 'test.ping' })
  expect(rows.every(row => row.doneAt && row.attempts === 1)).toBe(true)
  if (engine === 'mariadb')
    expect(new Set((await table(Message).find()).filter(m => m.about.startsWith('pong')).map(m => m.subjectId)).size).toBe(2)
})
