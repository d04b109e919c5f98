import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SignedUp, Slot } from '@server/activities'
import { later, now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { endpoints } from '@server/features'
import { openActivities, type Activities } from '@tests/support/activities'
import { crowdOf, faultsOf, life, live, standing } from '@tests/support/lives'
import { device, engine, killed, startServer, times, type World } from '@tests/support/world'

const torture = process.env.TORTURE === '1'
const [runs, people, places] = torture ? [5, 500, 30] : [1, 120, 12]
let world: World
let activities: Activities
beforeAll(async () => {
  for (const { route } of endpoints(true)) route.rate = undefined
  ;({ world, activities } = await openActivities())
})
afterAll(() => world.end())

test(`${people} at once for ${places} places: on MariaDB through two processes`, { timeout: 600_000 }, async () => {
  const other = engine === 'mariadb' ? await startServer(world.url) : null
  const bases = [world.base, ...(other ? [other.base] : [])]
  for (let run = 0; run < runs; run++) {
    const { slot } = await activities.slot(places)
    const statuses = await Promise.all(
      times(people, i =>
        fetch(`${bases[i % bases.length]}/api/activities/slots/${slot.id}/sign-up`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Device': device(), 'Idempotency-Key': `k${i}` },
          body: JSON.stringify({ nickname: '小林' }),
        }).then(async answer => {
          await answer.text()
          return answer.status
        }),
      ),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    const waiting = people - places
    expect(await crowdOf(slot.id)).toEqual({
      ...{ taken: places, waiting, people, confirmed: places, inLine: waiting, contiguous: true },
    })
    expect(faultsOf(await standing(slot.id))).toEqual([])
  }
  if (other) await killed(other.process)
})

/** What must not be done: look whether a place is left, then write; kept here to show that the checker would see it. */
const readThenInsert = async (slot: Slot, personId: string) => {
  const confirmed = await table(SignedUp).countBy({ slotId: slot.id, status: 'confirmed' })
  await new Promise(resolve => setTimeout(resolve, 5))
  await transaction(async () => {
    const status = confirmed < slot.capacity ? ('confirmed' as const) : ('waiting' as const)
    const { id: slotId, communityId, activityId, shiftId } = slot
    const row = { communityId, activityId, shiftId, slotId, personId, nickname: null, turn: confirmed + 1, lapses: 0, at: now() }
    await table(SignedUp).insert({
      id: newId(),
      ...row,
      status,
      offerUntil: null,
      startsAt: later(1),
      endsAt: later(2),
      leftReason: null,
      leftAt: null,
    })
    await table(Slot).update({ id: slotId }, status === 'confirmed' ? { taken: confirmed + 1 } : { waiting: 1 })
  })
}
test('whoever looks first and writes then is found out by the same checker', async () => {
  const { slot } = await activities.slot(3)
  const row = await table(Slot).findOneByOrFail({ id: slot.id })
  await Promise.all(times(12, () => readThenInsert(row, newId())))
  expect((await crowdOf(slot.id)).confirmed).toBeGreaterThan(3)
  expect(faultsOf(await standing(slot.id))).not.toEqual([])
})

test('lives of a shift: never too many, nobody twice, everybody in turn', { timeout: 3_600_000 }, async () => {
  const numRuns = torture ? 2000 : 100
  const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31
  process.stdout.write(`lives of a shift: SEED=${seed}\n`)
  await fc.assert(
    fc.asyncProperty(life, rounds => live(activities, rounds)),
    { numRuns, seed, endOnFailure: true },
  )
})
