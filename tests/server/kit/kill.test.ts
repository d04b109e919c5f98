import { afterAll, beforeAll, expect, test } from 'vitest'
import { Note, sample } from '@tests/support/sample'
import { withExtra } from '@server/run'
import { Message } from '@tests/support/sample'
import { closeDatabase, openDatabase, table } from '@server/kit/database'
import { Delivery, deliveryLimits, settled } from '@server/kit/deliveries'
import { setAhead } from '@server/kit/clock'
import { migrate } from '@server/kit/migrate'
import { IsNull } from 'typeorm'
import { community, device, ended, migratedDatabase, killed, times } from '@tests/support/world'
import { startSample } from '@tests/support/sample-world'

const kills = Number(process.env.KILLS ?? 4)
let database: Awaited<ReturnType<typeof migratedDatabase>>
beforeAll(async () => {
  database = await migratedDatabase()
  await migrate(await openDatabase(database.url, withExtra(sample)))
  await closeDatabase()
})
afterAll(() => database.drop())

test('killed at random moments, the server keeps what it acknowledged, once, and carries out what follows', async () => {
  const ledger = new Map<string, string>() // key → the id that was acknowledged
  // The first kill is no chance: what was kept last is not answered, so that it is sent again.
  let server = await startSample(database.url, { KILLED_AFTER_NOTES: '5' })
  let over = false
  let sent = 0
  const customer = async (who: { device: string }, name: string) => {
    for (let n = 0; !over || ledger.get(`${name}-${n - 1}`) === undefined; n++) {
      if (over) break
      const key = `${name}-${n}`
      for (let tries = 0; !ledger.has(key); tries++) {
        sent++
        const answer = await server.world
          .as(who, { 'Idempotency-Key': key })
          .notes.write({ communityId: community, title: key })
          .catch((error: { status?: number; message: string }) => {
            if (error.status && error.status !== 503 && error.status !== 409) throw error
            return null
          })
        if (answer) ledger.set(key, answer.id)
        else await new Promise(resolve => setTimeout(resolve, 30))
      }
    }
  }
  const customers = times(4, i => customer({ device: device() }, `c${i}`))
  await ended(server.process)
  server = await startSample(database.url)
  for (let kill = 1; kill < kills; kill++) {
    await new Promise(resolve => setTimeout(resolve, 100 + Math.random() * 700))
    await killed(server.process)
    server = await startSample(database.url)
  }
  over = true
  await Promise.all(customers)
  await killed(server.process)

  await openDatabase(database.url, withExtra(sample))
  setAhead(deliveryLimits.leaseSeconds * 1000 + 1000)
  await settled()
  const filed = await table(Note).find()
  expect(Object.fromEntries(filed.map(appeal => [appeal.title, appeal.id]))).toEqual(Object.fromEntries(ledger))
  expect(filed).toHaveLength(ledger.size)
  const told = (await table(Message).find()).map(message => message.subjectId).sort()
  expect(told).toEqual([...ledger.values()].sort())
  expect(await table(Delivery).countBy({ doneAt: IsNull() })).toBe(0)
  console.log(
    `${kills} kills, ${sent} sent, ${ledger.size} acknowledged, ${(await table(Delivery).find()).filter(d => d.attempts > 1).length} deliveries taken over`,
  )
  setAhead(0)
  await closeDatabase()
}, 300_000)
