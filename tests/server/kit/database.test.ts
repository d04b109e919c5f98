import { setImmediate } from 'node:timers/promises'
import mysql from 'mysql2/promise'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, eachRow, lockOne, onceOnly, openDatabase, table, transaction } from '@server/kit/database'
import { tables } from '@server/features'
import { newId } from '@server/kit/ids'
import { Message } from '@tests/support/sample'
import { Shift } from '@tests/support/sample'
import { engine, times } from '@tests/support/world'
import { openSample, type SampleWorld } from '@tests/support/sample-world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())

const message = (about: string) => ({ id: newId(), personId: 'p', about, subjectId: 's', at: new Date() })
const write = (about: string) => table(Message).insert(message(about))
const count = (about: string) => table(Message).countBy({ about })
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const activity = async (taken = 0) => {
  const id = newId()
  await transaction(() => table(Shift).insert({ id, title: 't', capacity: 9, taken, waitingMost: 0, waiting: 0, turns: 0 }))
  return id
}

test('overlapping transactions neither lose nor see one another', async () => {
  let seen = -1
  const results = await Promise.allSettled([
    transaction(async () => {
      await write('A')
      await pause(30)
      throw new Error('A fails')
    }),
    transaction(async () => {
      await write('B')
      await pause(10)
    }),
    pause(15).then(async () => {
      seen = await count('A')
    }),
    ...times(200, i =>
      transaction(async () => {
        await write('many')
        if (i % 10 === 0) throw new Error('rolled back')
      }),
    ),
  ])
  expect(results.filter(r => r.status === 'rejected')).toHaveLength(21)
  expect([seen, await count('A'), await count('B'), await count('many')]).toEqual([0, 0, 1, 180])
})

test('a write outside a transaction is refused by the database itself', async () => {
  await expect(write('outside')).rejects.toThrow(/read.?only/i)
  expect(await count('outside')).toBe(0)
})

test('whoever waits for the process has a turn while many rows are read', async () => {
  await transaction(() => table(Message).insert(times(200, () => message('long'))))
  let [rows, turns] = [0, 0]
  const reading = eachRow(`SELECT id FROM ${table(Message).metadata.tableName}`, [], () => rows++).then(() => true)
  for (let over = false; !over; turns++) over = await Promise.race([reading, setImmediate(false)])
  expect(rows).toBeGreaterThan(200)
  expect(turns).toBeGreaterThan(rows / 16)
})

test('a nested failure dooms the whole, even if it was caught', async () => {
  const whole = transaction(async () => {
    await write('outer')
    await transaction(async () => {
      await write('inner')
      throw new Error('inner fails')
    }).catch(() => 'swallowed')
  })
  await expect(whole).rejects.toThrow('inner fails')
  expect([await count('outer'), await count('inner')]).toEqual([0, 0])
})

test('an injected 1213 runs the whole again, once too often gives 503', async () => {
  let runs = 0
  const deadlock = () => Object.assign(new Error('deadlock'), { errno: 1213 })
  await transaction(async () => {
    runs++
    await write('again')
    if (runs < 4) throw deadlock()
  })
  expect([runs, await count('again')]).toEqual([4, 1])
  await expect(
    transaction(async () => {
      throw deadlock()
    }),
  ).rejects.toMatchObject({ reason: { code: 'server.busy' }, status: 503 })
})

test.runIf(engine === 'mariadb')(
  'two that lock crosswise both succeed, and one that swallows its deadlock does not half-commit',
  async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two] = [await activity(), await activity()]
      const cross = (first: string, second: string) =>
        transaction(async () => {
          await lockOne(Shift, { id: first })
          await write(`cross${round}`)
          await pause(40)
          await lockOne(Shift, { id: second }).catch(() => null)
          await write(`after${round}`)
        })
      await Promise.all([cross(one, two), cross(two, one)])
      expect([await count(`cross${round}`), await count(`after${round}`)]).toEqual([2, 2])
    }
  },
)

test.runIf(engine === 'mariadb')('a connection killed before COMMIT costs nothing but a second run', async () => {
  const killer = await mysql.createConnection(world.url.replace('mariadb:', 'mysql:'))
  let runs = 0
  await transaction(async () => {
    await write('killed')
    if (++runs > 1) return
    const [{ id }] = (await table(Message).query<{ id: number }[]>('SELECT CONNECTION_ID() AS id')) as [{ id: number }]
    await killer.query(`KILL ${id}`)
    await pause(20)
    await write('killed')
  })
  await killer.end()
  expect([runs, await count('killed')]).toEqual([2, 1])
})

test('work that was not awaited cannot write after the end', async () => {
  let stray: Promise<unknown> = Promise.resolve()
  await transaction(async () => {
    stray = pause(20).then(() => write('stray'))
    stray.catch(() => 0)
    await write('kept')
  })
  await expect(stray).rejects.toThrow('not awaited')
  expect([await count('stray'), await count('kept')]).toEqual([0, 1])
})

test('a duplicate leaves the transaction usable', async () => {
  const row = message('double')
  const second = await transaction(async () => {
    await table(Message).insert(row)
    const again = await onceOnly(() => table(Message).insert(row))
    await write('double')
    return again
  })
  expect([second, await count('double')]).toEqual([false, 2])
})

test.runIf(engine === 'sqlite')('a held file is refused to whoever comes second', async () => {
  await expect(openDatabase(world.url, tables)).rejects.toThrow('in use by another process')
})
void closeDatabase
