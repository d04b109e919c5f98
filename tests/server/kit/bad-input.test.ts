import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Note } from '@tests/support/sample'
import { openSample, type SampleWorld } from '@tests/support/sample-world'
import { community, device, pause, refused, times } from '@tests/support/world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())
const filing = { communityId: community, title: '路灯不亮' }
const post = (body: BodyInit, headers: Record<string, string> = {}, more: RequestInit = {}) =>
  world.raw('/api/sample/notes', {
    method: 'POST',
    body,
    headers: { 'X-Device': device(), 'Content-Type': 'application/json', ...headers },
    ...more,
  })
const told = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: string; fields?: Record<string, string> } }
  return [answer.status, error.code, ...Object.keys(error.fields ?? {})]
}
const count = () => table(Note).count()

test('arrays, objects, numbers and null for strings are refused at their field', async () => {
  const someone = world.as({ device: device() })
  for (const title of [['a'], { a: 1 }, {}, [], 5, null, true, [['a']]]) {
    const no = await refused(someone.notes.write({ ...filing, title } as never))
    expect([JSON.stringify(title), no.status, Object.keys(no.error.fields!)[0]!.split('.')[0]]).toEqual([
      JSON.stringify(title),
      422,
      'title',
    ])
  }
  for (const contact of ['a', 5, [], [{ name: 'a', phone: '13800000000' }]]) {
    expect((await refused(someone.notes.write({ ...filing, contact } as never))).status).toBe(422)
  }
  for (const body of ['"text"', '5', 'null', 'true', '[]', '[{}]', '{"title":}', '', '\ufeff', '{}{}'])
    expect((await post(body)).status).toBe(422)
})

test('NUL and half a surrogate pair are refused by name, at every depth, in bodies and addresses', async () => {
  const before = await count()
  for (const bad of ['a\u0000b', '\ud83d', 'x\udc00y']) {
    expect(await told(await post(JSON.stringify({ ...filing, title: bad })))).toEqual([422, 'form.fix', 'title'])
    const inside = { ...filing, photos: [{ caption: 'ok' }, { caption: bad }] }
    expect(await told(await post(JSON.stringify(inside)))).toEqual([422, 'form.fix', 'photos.1.caption'])
  }
  expect(await told(await post(JSON.stringify({ ...filing, 'a\u0000': 1 })))).toEqual([422, 'form.fix', 'a\u0000'])
  const list = await world.raw(`/api/sample/notes/board?communityId=${community}&after=%00`)
  expect(await told(list)).toEqual([422, 'form.fix', 'after'])
  for (const path of [
    '/api/sample/notes/%00',
    '/api/sample/notes/%ED%A0%80',
    '/s/%00',
    '/files/%00.webp',
    '/%00',
    '/static/%00.js',
    '/..%2f..%2fpackage.json',
  ]) {
    expect([path, (await world.raw(path, { headers: { 'X-Device': device() }, redirect: 'manual' })).status < 500]).toEqual([
      path,
      true,
    ])
  }
  expect(await told(await post(Buffer.from('7b227469746c65223a22ff22 7d'.replace(' ', ''), 'hex')))).toEqual([
    422,
    'form.badShape',
  ])
  expect(await count()).toBe(before)
})

test('four-byte characters come back as they were sent, and count as one each', async () => {
  const someone = world.as({ device: device() })
  for (const title of ['𠮷野家门口👨‍👩‍👧‍👦', '𠮷'.repeat(80), '电话☎️坏了', 'ﷺabc', "'; DROP TABLE sample_notes; --", '<b>%_\\']) {
    const { id } = await someone.notes.write({ ...filing, title })
    expect((await someone.notes.show({ id })).title).toBe(title)
  }
  expect((await refused(someone.notes.write({ ...filing, title: '𠮷'.repeat(81) }))).status).toBe(422)
  expect((await refused(someone.notes.write({ ...filing, title: '\u202eturned around' }))).error.fields).toHaveProperty('title')
})

test('marks that no counter counts do not slip past a limit', async () => {
  const someone = world.as({ device: device() })
  expect((await refused(someone.notes.write({ ...filing, title: `a${'\ufe0f'.repeat(30_000)}` }))).error.fields).toHaveProperty(
    'title',
  )
  const shown = await someone.notes.write({ ...filing, title: '☎️'.repeat(80) }).catch((error: { status: number }) => error)
  expect('id' in shown || shown.status === 422).toBe(true)
})

test('names that would reach a prototype are refused as unknown', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    expect(await told(await post(`{"communityId":"${community}","title":"a","${key}":{"admin":true}}`))).toEqual([
      422,
      'form.fix',
      key,
    ])
    const deep = `{"communityId":"${community}","title":"a","contact":{"name":"a","phone":"13800000000","${key}":{}}}`
    expect(await told(await post(deep))).toEqual([422, 'form.fix', `contact.${key}`])
    expect((await world.raw(`/api/sample/notes/board?communityId=${community}&${key}=1`)).status).toBe(422)
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('deep nesting and thousands of keys are refused, quickly', async () => {
  const begun = performance.now()
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const depth = Math.floor(90_000 / (open.length + close.length))
    expect((await post(`{"title":${open.repeat(depth)}1${close.repeat(depth)}}`)).status).toBe(422)
  }
  const many = Object.fromEntries(times(9000, i => [`k${i}`, 1]))
  const answer = await (await post(JSON.stringify(many))).text()
  expect(answer.length).toBeLessThan(10_000)
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a body of 30 MB is refused with an answer that its sender can read, with and without a length', async () => {
  const body = JSON.stringify({ ...filing, title: 'x'.repeat(30_000_000) })
  expect(await told(await post(body))).toEqual([413, 'limit.bodyTooBig'])
  const stream = new Blob([body]).stream()
  expect(await told(await post(stream, {}, { duplex: 'half' } as RequestInit))).toEqual([413, 'limit.bodyTooBig'])
})

test('a huge address is refused and the server lives on', async () => {
  const statuses = []
  for (const length of [1000, 10_000, 100_000]) {
    statuses.push((await world.raw(`/api/sample/notes/board?communityId=${community}&after=${'x'.repeat(length)}`)).status)
  }
  expect(statuses).toEqual([422, 422, 431])
  expect(
    (await world.raw(`/api/sample/notes/board?communityId=${community}&${times(500, i => `a${i}=1`).join('&')}`)).status,
  ).toBe(422)
  expect((await world.raw(`/api/sample/notes/board?communityId=${community}&communityId=${community}`)).status).toBe(422)
  expect((await world.raw('/healthz')).status).toBe(200)
})

test('only the methods of the contract are answered; HEAD answers a GET without its body', async () => {
  const at = (method: string, path = '/api/sample/notes') => world.raw(path, { method, headers: { 'X-Device': device() } })
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect([method, (await at(method)).status]).toEqual([method, 404])
  const head = await at('HEAD', `/api/sample/notes/board?communityId=${community}`)
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await at('GET', '/api/sample/shifts')).status).toBe(404)
})

test('forged, malformed and expired tokens are 401 everywhere; a token of another kind is none', async () => {
  const { token } = await world.person()
  for (const bad of [
    device(),
    'short',
    `${token}x`,
    token.slice(1),
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    '',
  ]) {
    for (const path of ['/api/sample/visitors/me', `/api/sample/notes?communityId=${community}`]) {
      expect([
        bad,
        (await world.raw(path, { headers: { Authorization: `Bearer ${bad}x`.slice(0, -1) || 'Bearer' } })).status,
      ]).toEqual([bad, 401])
    }
  }
  expect((await world.raw('/api/sample/visitors/me', { headers: { Authorization: `Basic ${token}` } })).status).toBe(401)
  const mine = device()
  await world.as({ device: mine }).notes.write(filing)
  expect((await refused(world.as({ token: mine }).visitors.me())).error.code).toBe('auth.expired')
  expect((await world.as({ device: token }).visitors.me()).kind).toBe('stranger')
  expect((await refused(world.as({ device: 'short' }).notes.write(filing))).error.code).toBe('auth.noDevice')
  setAhead(31 * 86_400_000)
  expect((await refused(world.as({ token }).visitors.me())).error.code).toBe('auth.expired')
  setAhead(0)
})

test('an answer that was lost on the way comes again, and what was done is done once', async () => {
  const mine = device()
  const body = JSON.stringify({ ...filing, title: 'lost answer' })
  const request = [
    ...['POST /api/sample/notes HTTP/1.1', 'Host: localhost', `X-Device: ${mine}`, 'Idempotency-Key: lost'],
    ...['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, '', body],
  ].join('\r\n')
  const socket = connect(Number(new URL(world.base).port), '127.0.0.1')
  socket.write(request)
  await pause(5)
  socket.destroy()
  const again = world.as({ device: mine }, { 'Idempotency-Key': 'lost' })
  const [first, second] = [await again.notes.write(JSON.parse(body)), await again.notes.write(JSON.parse(body))]
  expect(first).toEqual(second)
  await pause(200)
  expect(await table(Note).countBy({ title: 'lost answer' })).toBe(1)
})

test('a request that breaks off in the middle of its body leaves nothing', async () => {
  const before = await count()
  const socket = connect(Number(new URL(world.base).port), '127.0.0.1')
  socket.write(
    `POST /api/sample/notes HTTP/1.1\r\nHost: x\r\nX-Device: ${device()}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"title":`,
  )
  await pause(100)
  socket.destroy()
  await pause(100)
  expect([await count(), (await world.raw('/healthz')).status]).toEqual([before, 200])
})

test('a page is asked for only by what a list gave out', async () => {
  const seal = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const id = community
  const cursors = [
    ...[
      '',
      'x',
      seal(),
      seal('createdAt', 'abc', id),
      seal('createdAt', 5, id),
      seal('createdAt', { ms: 1e18 }, id),
      seal('createdAt', { ms: -1 }, id),
    ],
    ...[
      seal('createdAt', null, id),
      seal('title', 'a', id),
      seal('createdAt', { ms: 5 }, 5),
      seal('createdAt', { ms: 5 }, "' OR 1=1"),
      'x'.repeat(301),
    ],
  ]
  for (const after of cursors) {
    expect([after, (await refused(world.as().notes.board({ communityId: community, after }))).status]).toEqual([after, 422])
  }
})
