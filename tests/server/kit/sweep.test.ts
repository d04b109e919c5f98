import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '@server/features'
import { setAhead, takeTurn } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Delivery, announce, forgetDeliveries, on, settled } from '@server/kit/deliveries'
import { Person, Token, forgetTokens } from '@server/kit/identify'
import { Attempt } from '@server/kit/idempotency'
import { openSample, type SampleWorld } from '@tests/support/sample-world'
import { community, device, refused } from '@tests/support/world'

declare module '@server/kit/deliveries' {
  interface Events {
    'test.swept': { n: number }
  }
}
const day = 86_400_000
let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(async () => {
  setAhead(0)
  await world.end()
})
const filing = { communityId: community, title: 'kept' }

test('done deliveries stay a week, so that their dedupKey holds, then go; what waits or is dead stays', async () => {
  let heard = 0
  on('test.swept', 'test.swept', async ({ n }) => {
    heard++
    if (n === 2) throw new Error('never')
  })
  const tell = (n: number) => transaction(() => announce('test.swept', { n }, `swept-${n}`))
  await tell(1)
  await settled()
  setAhead(6.9 * day)
  await forgetDeliveries()
  await tell(1)
  await settled()
  expect([heard, await table(Delivery).countBy({ event: 'test.swept' })]).toEqual([1, 1])
  await tell(2)
  for (let ahead = 7; ahead < 30; ahead++) {
    setAhead(ahead * day)
    await settled()
  }
  await forgetDeliveries()
  const left = await table(Delivery).findBy({ event: 'test.swept' })
  expect(left.map(({ payload, deadAt, doneAt }) => [payload, deadAt !== null, doneAt])).toEqual([[{ n: 2 }, true, null]])
  setAhead(0)
})

test('tokens that ended are swept, those in use and their people stay; a swept device is a stranger again', async () => {
  const [old, used] = [device(), device()]
  await world.as({ device: old }).notes.write(filing)
  await world.as({ device: used }).notes.write(filing)
  const { token } = await world.person()
  const people = await table(Person).count()
  setAhead(399 * day)
  await world.as({ device: used }).notes.write(filing)
  await forgetTokens()
  expect((await world.as({ device: old }).visitors.me()).kind).toBe('guest')
  expect((await refused(world.as({ token }).visitors.me())).error.code).toBe('auth.expired')
  setAhead(401 * day)
  await forgetTokens()
  expect((await world.as({ device: old }).visitors.me()).kind).toBe('stranger')
  expect((await world.as({ device: used }).visitors.me()).kind).toBe('guest')
  expect([await table(Token).count(), await table(Person).count()]).toEqual([1, people])
  setAhead(0)
})

test('the clock does the sweeping by itself', async () => {
  await world.as({ device: device() }, { 'Idempotency-Key': 'swept' }).notes.write(filing)
  await settled()
  setAhead(900 * day)
  for (const job of jobs.filter(({ name }) => name.endsWith('.forget')))
    expect([job.name, await takeTurn(job)]).toEqual([job.name, true])
  const { doneAt } = (await table(Delivery).findOneBy({ event: 'note.filed' })) ?? { doneAt: 'gone' }
  expect([await table(Attempt).count(), await table(Token).count(), doneAt]).toEqual([0, 0, 'gone'])
  setAhead(0)
})
