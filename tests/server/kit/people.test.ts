import { afterAll, beforeAll, expect, test } from 'vitest'
import { Note } from '@tests/support/sample'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { Message } from '@tests/support/sample'
import { Person, Token } from '@server/kit/identify'
import { Signup } from '@tests/support/sample'
import { community, device, refused, times } from '@tests/support/world'
import { openSample, type SampleWorld } from '@tests/support/sample-world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())
const filing = { communityId: community, title: '井盖松动' }

test('reading makes nobody a guest; a first write does; a refused one leaves nothing', async () => {
  const mine = { device: device() }
  expect(await world.as(mine).visitors.me()).toEqual({ id: '', kind: 'stranger' })
  await refused(world.as(mine).shifts.signUp({ id: '01JD0000000000000000000009' }))
  expect(await table(Person).count()).toBe(0)
  await Promise.all(times(10, () => world.as(mine).notes.write(filing)))
  expect(await table(Person).count()).toBe(1)
  expect((await world.as(mine).visitors.me()).kind).toBe('guest')
})

test('a guest who signs in finds everything, and a double sign-up gives its place on', async () => {
  const [phone, tablet, other] = [{ device: device() }, { device: device() }, { device: device() }]
  const staff = world.as(await world.person('staff'))
  const { id } = await staff.shifts.open({ title: 'two', capacity: 2, waiting: 2 })
  const number = { phone: '13700001234', code: '1234' }
  const before = await world.as(phone).visitors.enter(number)
  await world.as({ token: before.token }).shifts.signUp({ id })
  const filed = await world.as(tablet, { 'Idempotency-Key': 'm1' }).notes.write(filing)
  await world.as(tablet).shifts.signUp({ id })
  expect((await world.as(other).shifts.signUp({ id })).mine).toBe('waiting')
  const me = await world.as(tablet).visitors.enter(number)
  expect([me.id, me.kind]).toEqual([before.id, 'resident'])
  const signed = { token: me.token, device: tablet.device }
  expect(await world.as(signed).notes.show({ id: filed.id })).toEqual(filed)
  expect((await world.as(signed).notes.list({ communityId: community })).items).toHaveLength(1)
  expect(await world.as(signed, { 'Idempotency-Key': 'm1' }).notes.write(filing)).toEqual(filed)
  expect(await world.as(other).shifts.show({ id })).toMatchObject({ mine: 'confirmed', taken: 2, waiting: 0 })
  expect(await table(Signup).countBy({ shiftId: id })).toBe(2)
  expect((await world.as({ device: tablet.device }).visitors.me()).kind).toBe('stranger')
})

test('a merge and a write of the same guest at once lose nothing', async () => {
  for (let round = 0; round < 8; round++) {
    const mine = { device: device() }
    await world.as(mine).notes.write(filing)
    const number = { phone: `1360000${1000 + round}`, code: String(1000 + round) }
    const [me] = await Promise.all([
      world.as(mine).visitors.enter(number),
      ...times(6, () => world.as(mine).notes.write({ ...filing, title: `race${round}` })),
    ])
    const orphans = await table(Note)
      .createQueryBuilder('a')
      .innerJoin(Person, 'p', 'p.id = a.residentId AND p.mergedInto IS NOT NULL')
      .getCount()
    await settled()
    const untold = await table(Message)
      .createQueryBuilder('m')
      .innerJoin(Person, 'p', 'p.id = m.personId AND p.mergedInto IS NOT NULL')
      .getCount()
    expect([orphans, untold, me!.id !== '']).toEqual([0, 0, true])
  }
})

test('tokens are kept as digests only', async () => {
  const mine = device()
  await world.as({ device: mine }).notes.write(filing)
  const kept = JSON.stringify(await table(Token).find())
  expect(kept).not.toContain(mine)
  expect((await table(Token).find()).every(token => /^[0-9a-f]{64}$/.test(token.id))).toBe(true)
})
