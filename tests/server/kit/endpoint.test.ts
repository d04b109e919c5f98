import { afterAll, beforeAll, expect, test } from 'vitest'
import { Type } from 'class-transformer'
import { Allow, IsInt } from 'class-validator'
import { parse } from '@server/kit/validate'
import { table, transaction } from '@server/kit/database'
import { Note } from '@tests/support/sample'
import { community, device, refused, times } from '@tests/support/world'
import { openSample, type SampleWorld } from '@tests/support/sample-world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())
const unknown = '版本旧了，没有这一项，请刷新后再交。'
const filing = { communityId: community, title: '路灯不亮' }
const raw = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(world.base + path, { ...init, headers: { 'Content-Type': 'application/json', ...init.headers } })

test('unknown keys are refused at every depth, with their path', async () => {
  const someone = world.as({ device: device() })
  const top = await refused(someone.notes.write({ ...filing, admin: true } as never))
  expect([top.status, top.error.code, top.error.fields]).toEqual([422, 'form.fix', { admin: unknown }])
  const contact = { name: '王', phone: '13800000000', vip: 1 }
  expect((await refused(someone.notes.write({ ...filing, contact } as never))).error.fields).toEqual({ 'contact.vip': unknown })
  expect(
    (await refused(someone.notes.write({ ...filing, photos: [{ caption: 'a' }, { caption: 'b', x: 1 }] } as never))).error.fields,
  ).toEqual({ 'photos.1.x': unknown })
  const activity = await world.as(await world.person('staff')).shifts.open({ title: 't', capacity: 1, waiting: 0 })
  expect(
    (
      await refused(
        world.send(
          { method: 'POST', kind: 'body', url: `/sample/shifts/${activity.id}/sign-up`, data: { seat: 1 } },
          { device: device() },
          {},
        ),
      )
    ).error.fields,
  ).toEqual({ seat: unknown })
})

test('an object for which the class declares no class is refused, not waved through', async () => {
  class Loose {
    @Allow() extra: object
  }
  await expect(parse(Loose, { extra: { anything: 1 } })).rejects.toMatchObject({ reason: { code: 'form.fix' } })
  await expect(parse(Loose, { extra: [{ anything: 1 }] })).rejects.toMatchObject({ reason: { code: 'form.fix' } })
  await expect(parse(Loose, { extra: 'text' })).resolves.toEqual({ extra: 'text' })
})

test("faults in nested things are told by their path, in the reader's language", async () => {
  const bad = { ...filing, contact: { name: '', phone: '12' }, photos: [{ caption: 'a' }, { caption: '' }] }
  const zh = await refused(world.as({ device: device() }).notes.write(bad))
  expect(zh.error.fields).toMatchObject({
    'contact.phone': '请填写 11 位手机号',
    'contact.name': '请填写称呼，不超过 20 字',
    'photos.1.caption': '这一项填法不对，请照旁边的例子改。',
  })
  const en = await refused(world.as({ device: device() }, { 'Accept-Language': 'en-GB' }).notes.write(bad))
  expect(en.error.fields).toMatchObject({ 'contact.phone': 'An 11-digit mobile number' })
  expect([en.error.message, en.error.requestId]).toEqual([
    '3 to fix, then send; the rest is saved.',
    expect.stringMatching(/^\w{26}$/),
  ])
})

test('a query number or boolean is read only where the input says so', async () => {
  const staff = world.as(await world.person('staff'))
  await times(3, i => i).reduce(
    (before, i) => before.then(() => world.as({ device: device() }).notes.write({ ...filing, title: `q${i}` })).then(() => 0),
    Promise.resolve(0),
  )
  expect((await staff.notes.list({ communityId: community, limit: 2 })).items).toHaveLength(2)
  expect((await staff.notes.list({ communityId: community, mine: false })).items.length).toBeGreaterThan(2)
  expect((await refused(staff.notes.list({ communityId: community, limit: 'many' as never }))).error.fields).toHaveProperty(
    'limit',
  )
  expect((await refused(staff.notes.list({ communityId: community, mine: 'yes' as never }))).error.fields).toHaveProperty('mine')
  class Uncoerced {
    @IsInt() n: number
  }
  class Coerced {
    @Type(() => Number) @IsInt() n: number
  }
  await expect(parse(Uncoerced, { n: '1' })).rejects.toMatchObject({ status: 422 })
  await expect(parse(Coerced, { n: '1' })).resolves.toEqual({ n: 1 })
})

test('the gate, the policy and the address each say no in their own way', async () => {
  const mine = { device: device() }
  const { id } = await world.as(mine).notes.write(filing)
  const codes = await Promise.all([
    refused(world.as({ device: device() }).notes.show({ id })),
    refused(world.as().notes.write(filing)),
    refused(world.as(mine).notes.list({ communityId: community })),
    refused(world.as(await world.person()).notes.assign({ id, version: 1, unitId: 'u' })),
    refused(world.as(mine).notes.show({ id: id.toLowerCase() })),
    refused(world.as({ token: device() }).visitors.me()),
  ])
  expect(codes.map(({ status, error }) => `${status} ${error.code}`)).toEqual([
    '404 note.missing',
    '401 auth.noDevice',
    '401 auth.needed',
    '403 rights.role',
    '404 notFound',
    '401 auth.expired',
  ])
})

test('every refusal has one shape: too large, not JSON, not an object, no such address', async () => {
  const post = (body: string, type = 'application/json') =>
    raw('/api/sample/notes', { method: 'POST', body, headers: { 'X-Device': device(), 'Content-Type': type } })
  const answers = await Promise.all([
    post(JSON.stringify({ title: 'x'.repeat(100_001) })),
    post('{'),
    post('[]'),
    post('a=1', 'text/plain'),
    raw('/api/nothing'),
    raw('/api/sample/notes/%E0%A4%A'),
    raw('/nowhere'),
  ])
  expect(answers.map(answer => answer.status)).toEqual([413, 422, 422, 422, 404, 404, 404])
  for (const answer of answers)
    expect(await answer.json()).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String), requestId: expect.any(String) },
    })
})

test('a stale step is refused with the fresh view; of two at once one wins', async () => {
  const owner = { device: device() }
  const li = world.as(await world.person('staff', { role: 'handler', unitId: 'unit1' }))
  for (let round = 0; round < 5; round++) {
    const { id, version, can } = await world.as(owner).notes.write(filing)
    expect(can).toEqual([])
    const assigned = await li.notes.assign({ id, version, unitId: 'unit1' })
    expect([assigned.version, assigned.can]).toEqual([2, ['assign', 'reply']])
    const stale = await refused(li.notes.reply({ id, version: 1, text: 'old' }))
    expect([stale.status, stale.error.code, stale.error.fresh]).toEqual([409, 'note.stale', assigned])
    const both = await Promise.allSettled(['a', 'b'].map(text => li.notes.reply({ id, version: 2, text })))
    expect(both.map(r => r.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((both.find(r => r.status === 'rejected') as PromiseRejectedResult).reason.error.fresh).toMatchObject({
      version: 3,
      status: 'replied',
    })
    expect((await table(Note).findOneByOrFail({ id })).version).toBe(3)
  }
})

test('calls above the rate are refused with the seconds to wait', async () => {
  const tries = await Promise.allSettled(
    times(21, () => world.as({ device: device() }).visitors.enter({ phone: '13900000000', code: '9999' })),
  )
  const last = tries.map(r => (r as PromiseRejectedResult).reason).filter(reason => reason.status === 429)
  expect(last).toHaveLength(1)
  expect(last[0].error).toMatchObject({ code: 'limit.tooFast', retryAfter: expect.any(Number) })
})

test('pages are stable while others insert, also among equal moments', async () => {
  const here = '01JD0000000000000000000001'
  const [first, ...rest] = await Promise.all(
    times(30, i => world.as({ device: device() }).notes.write({ ...filing, communityId: here, title: `t${i}` })),
  )
  const same = (await table(Note).findOneByOrFail({ id: first!.id })).createdAt
  await transaction(() => table(Note).update({ communityId: here }, { createdAt: same }))
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await world.as().notes.board({ communityId: here, limit: 7, ...(after && { after }) })
    seen.push(...page.items.map(item => item.id))
    after = page.next ?? undefined
    await world.as({ device: device() }).notes.write({ ...filing, communityId: here, title: 'later' })
  } while (after)
  const originals = [first!, ...rest]
    .map(a => a.id)
    .sort()
    .reverse()
  expect(seen).toEqual(originals)
  expect((await refused(world.as().notes.board({ communityId: here, after: 'nonsense' }))).error.code).toBe('page.cursor')
})
