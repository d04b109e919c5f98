import { afterAll, beforeAll, expect, test } from 'vitest'
import { Note } from '@tests/support/sample'
import { escalateNotes } from '@tests/support/sample'
import { enrol, setAhead, takeTurn } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { Message } from '@tests/support/sample'
import { community, device, engine, times } from '@tests/support/world'
import { secondProcess } from '@tests/support/second-process'
import { openSample, type SampleWorld } from '@tests/support/sample-world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(async () => {
  setAhead(0)
  await world.end()
})
const write = (about: string) => table(Message).insert({ id: newId(), personId: 'p', about, subjectId: 's', at: new Date() })

test('two that take turns: one turn each time, and each deadline acts once', async () => {
  await enrol([{ name: 'test.turn', seconds: 3600, work: async () => {} }])
  await Promise.all(times(10, i => world.as({ device: device() }).notes.write({ communityId: community, title: `late ${i}` })))
  await transaction(() => table(Note).update({ communityId: community }, { dueAt: new Date(Date.now() - 1000) }))
  if (engine === 'mariadb') {
    const start = Date.now() + 2500
    await Promise.all(times(2, () => secondProcess('turn', world.url, start)))
  } else {
    await Promise.all(
      times(20, () => takeTurn({ name: 'test.turn', seconds: 3600, work: () => transaction(() => write('turn')) })),
    )
    await Promise.all(times(5, escalateNotes))
  }
  await settled()
  expect([await table(Message).countBy({ about: 'turn' }), await table(Message).countBy({ about: 'overdue' })]).toEqual([1, 10])
})

test('a deadline met by several at once is told once, lease or no lease', async () => {
  await Promise.all(times(5, i => world.as({ device: device() }).notes.write({ communityId: community, title: `again ${i}` })))
  const before = await table(Message).countBy({ about: 'overdue' })
  setAhead(6 * 86_400_000)
  await Promise.all(times(6, escalateNotes))
  await settled()
  setAhead(0)
  expect((await table(Message).countBy({ about: 'overdue' })) - before).toBe(5)
})

test('a turn whose process died comes again when its lease ends; the late one does not move the clock', async () => {
  let ran = 0
  const job = {
    name: 'test.dies',
    seconds: 3600,
    leaseSeconds: 60,
    work: async () => {
      ran++
      if (ran === 1) throw new Error('dies')
    },
  }
  await enrol([job])
  await expect(takeTurn(job)).rejects.toThrow('dies')
  expect(await takeTurn(job)).toBe(false)
  setAhead(61_000)
  expect(await takeTurn(job)).toBe(true)
  expect(await takeTurn(job)).toBe(false)
  setAhead(61_000 + 3_601_000)
  expect([await takeTurn(job), ran]).toEqual([true, 3])
  // Set back by less than its time, it waits for its turn; by days, it does not wait for days.
  setAhead(1_000_000)
  expect(await takeTurn(job)).toBe(false)
  setAhead(-2 * 86_400_000)
  expect([await takeTurn(job), await takeTurn(job), ran]).toEqual([true, false, 4])
  setAhead(0)
})
