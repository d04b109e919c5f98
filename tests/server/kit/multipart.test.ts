import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { Message } from '@tests/support/sample'
import { openSample, type SampleWorld } from '@tests/support/sample-world'
import { device, pause, times } from '@tests/support/world'

let world: SampleWorld
beforeAll(async () => {
  world = await openSample()
})
afterAll(() => world.end())
const path = '/api/sample/scans'
const stored = () => table(Message).countBy({ about: 'scan' })

/** What the server says to a body written by hand. */
async function told(
  body: BodyInit,
  headers: Record<string, string> = {},
  more: RequestInit = {},
): Promise<[number, string | number]> {
  const answer = await world.raw(path, { method: 'POST', body, headers: { 'X-Device': device(), ...headers }, ...more })
  const said = (await answer.json()) as { bytes?: number; error?: { code: string } }
  return [answer.status, said.error?.code ?? said.bytes!]
}
const file = (size: number) => new Blob([new Uint8Array(size)])
const form = (...parts: [name: string, value: Blob | string][]) => {
  const body = new FormData()
  for (const [name, value] of parts) body.append(name, value as Blob)
  return body
}

test('one file named file is taken, up to the last byte allowed', async () => {
  // What an empty one lacks its feature knows to say.
  expect(await told(form(['file', file(0)]))).toEqual([200, 0])
  expect(await told(form(['file', file(1)]))).toEqual([200, 1])
  expect(await told(form(['file', file(1_000_000)]))).toEqual([200, 1_000_000])
  expect(await world.as({ device: device() }).scans.send({ file: file(3) })).toMatchObject({ bytes: 3 })
})

test('anything else than one file named file is refused and stores nothing', async () => {
  const [before, people] = [await stored(), await table(Person).count()]
  const cases: [string, BodyInit, Record<string, string>?][] = [
    ['nothing', form()],
    ['a wrong name', form(['photo', file(5)])],
    ['two files', form(['file', file(5)], ['file', file(5)])],
    ['a second file under another name', form(['file', file(5)], ['other', file(5)])],
    ['a field instead of a file', form(['file', 'text'])],
    ['a field beside the file', form(['file', file(5)], ['admin', '1'])],
    ['a field before the file', form(['admin', '1'], ['file', file(5)])],
    ['JSON', '{"file":"x"}', { 'Content-Type': 'application/json' }],
    ['no boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
    ['nonsense', 'nonsense', { 'Content-Type': 'multipart/form-data; boundary=b' }],
    [
      'a body that ends in its middle',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
    ],
    ['a part without a head', '--b\r\n\r\nhalf\r\n--b--', { 'Content-Type': 'multipart/form-data; boundary=b' }],
  ]
  for (const [what, body, headers] of cases) expect([what, ...(await told(body, headers))]).toEqual([what, 422, 'form.badShape'])
  expect([await stored(), await table(Person).count()]).toEqual([before, people])
})

test('one byte too many is 413, and so are 30 MB, with and without a length; the sender can read it', async () => {
  expect(await told(form(['file', file(1_000_001)]))).toEqual([413, 'scan.tooBig'])
  expect(await told(form(['file', file(30_000_000)]))).toEqual([413, 'scan.tooBig'])
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
  const stream = new Blob([head, file(30_000_000), '\r\n--b--\r\n']).stream()
  expect(await told(stream, { 'Content-Type': 'multipart/form-data; boundary=b' }, { duplex: 'half' } as RequestInit)).toEqual([
    413,
    'scan.tooBig',
  ])
})

test('a sender that goes away in the middle leaves nothing, and the server goes on', async () => {
  const before = await stored()
  await Promise.all(
    times(20, async i => {
      const socket = connect(Number(new URL(world.base).port), '127.0.0.1').on('error', () => undefined)
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Device: ${device()}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n`,
      )
      if (i % 2) socket.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf of it')
      await pause(50)
      socket.destroy()
    }),
  )
  await pause(100)
  expect([await stored(), await told(form(['file', file(2)]))]).toEqual([before, [200, 2]])
})

test('a stranger is refused before anything of the file is read', async () => {
  const answer = await world.raw(path, { method: 'POST', body: form(['file', file(900_000)]) })
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([401, 'auth.noDevice'])
})

test('the same key stores a file once; another file under it is refused', async () => {
  const headers = { 'X-Device': device(), 'Idempotency-Key': 'file' }
  const before = await stored()
  const answers = await Promise.all(times(5, () => told(form(['file', file(7)]), headers)))
  expect(answers).toEqual(times(5, () => [200, 7]))
  expect(await told(form(['file', file(8)]), headers)).toEqual([422, 'network.keyReused'])
  expect(await stored()).toBe(before + 1)
})
