import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { readSettings } from '@config/server'
import { closeDatabase, openDatabase, table } from '@server/kit/database'
import { withExtra } from '@server/run'
import { Note, sample } from '@tests/support/sample'
import { startSample } from '@tests/support/sample-world'
import { community, device, ended, migratedDatabase, pause, times } from '@tests/support/world'

test('a bad environment is told in sentences and ends with 2, before anything is touched', () => {
  const bad = {
    PORT: 'http',
    HOST: 'a b',
    DATABASE_URL: 'postgres://x',
    LOG_LEVEL: 'loud',
    DEMO: 'maybe',
    SECRET: 'short',
    PUBLIC_URL: 'nowhere',
  }
  const { status, stderr, stdout } = spawnSync(process.execPath, ['dist/test/server/main.cjs'], {
    encoding: 'utf8',
    env: { ...process.env, ...bad },
  })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^The environment is not right:\n/)
  for (const name of Object.keys(bad)) expect(stderr).toMatch(new RegExp(`^  ${name}(=.*)?: .+$`, 'm'))
  expect(stderr).not.toMatch(/postgres:|=short/)
  expect(stderr).not.toMatch(/ at .*\.(c?js|ts)/)
})

test('settings: empty names are not given, each has its own bounds', () => {
  const names = (environment: Record<string, string>) => {
    const read = readSettings(environment)
    return 'faults' in read ? read.faults.map(fault => /^\w+/.exec(fault)![0]) : []
  }
  expect(names({})).toEqual([])
  expect(names({ PORT: '', DATABASE_URL: '', SECRET: '' })).toEqual([])
  expect(
    names({
      PORT: '0',
      DATABASE_URL: 'mysql://u:p@h/d',
      DEMO: '1',
      TRUST_PROXY: 'false',
      SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'http://localhost:1',
    }),
  ).toEqual([])
  for (const [name, value] of Object.entries({
    PORT: '65536',
    HOST: '',
    DATABASE_URL: 'sqlite:',
    NODE_ENV: 'live',
    STOP_DELAY_MS: '-1',
    SECRET: 'x'.repeat(31),
  })) {
    expect([name, names({ [name]: value })]).toEqual([name, value === '' ? [] : [name]])
  }
})

test('a start without any account says what makes one; a port that is taken is told in a sentence and ends with 1', async () => {
  const one = await migratedDatabase()
  const two = await migratedDatabase()
  const first = await startSample(one.url)
  expect(first.said()).toMatch(
    /Linli answers at \S+\nNobody has an account yet: (stop this server, then )?run npm run admin:create\n$/,
  )
  const port = new URL(first.base).port
  await expect(startSample(two.url, { PORT: port })).rejects.toThrow(
    /server ended \(1\)[^]*Linli could not start: another program listens on 127\.0\.0\.1:\d+; stop it.*\(EADDRINUSE\)/,
  )
  first.process.kill('SIGTERM')
  expect(await ended(first.process)).toBe(0)
  for (const { drop } of [one, two]) await drop()
})

test('told to stop under traffic, it says so first, finishes what is under way, keeps all that it acknowledged, and ends with 0', async () => {
  const { url, drop } = await migratedDatabase()
  const server = await startSample(url, { STOP_DELAY_MS: '2000' })
  const { world } = server
  const body = JSON.stringify({ communityId: community, title: 'under way' })
  const slow = connect(Number(new URL(server.base).port), '127.0.0.1')
  let answered = ''
  slow.on('data', data => (answered += String(data)))
  slow.write(
    `POST /api/sample/notes HTTP/1.1\r\nHost: x\r\nX-Device: ${device()}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
  )
  const acknowledged: string[] = []
  const faults: unknown[] = []
  /** On a connection of its own, so that none is met that the end closes. */
  const alone = { headers: { Connection: 'close' } }
  let over = false
  const customers = times(6, async i => {
    for (let n = 0; !over; n++) {
      const title = `c${i}-${n}`
      await world
        .as({ device: device() })
        .notes.write({ communityId: community, title })
        .then(
          () => acknowledged.push(title),
          (error: { status?: number; cause?: { code?: string } }) =>
            error.cause?.code === 'ECONNREFUSED' ? (over = true) : faults.push(error),
        )
    }
  })
  await pause(300)
  expect((await world.raw('/readyz')).status).toBe(200)
  server.process.kill('SIGTERM')
  const begun = Date.now()
  await expect.poll(async () => (await world.raw('/readyz', alone)).status).toBe(503)
  expect((await world.raw('/healthz', alone)).status).toBe(200)
  await pause(2200 - (Date.now() - begun))
  slow.write(body.slice(20))
  await once(slow, 'close')
  expect(answered).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(await ended(server.process)).toBe(0)
  expect(Date.now() - begun).toBeLessThan(8000)
  over = true
  await Promise.all(customers)
  // A connection that the end met between two requests; its sender tries again, as it would after any lost connection.
  for (const fault of faults) expect(String((fault as Error).cause)).toMatch(/ECONNRESET|other side closed|EPIPE/)
  await openDatabase(url, withExtra(sample))
  const kept = new Set((await table(Note).find()).map(({ title }) => title))
  await closeDatabase()
  expect(acknowledged.length).toBeGreaterThan(10)
  expect([...acknowledged, 'under way'].filter(title => !kept.has(title))).toEqual([])
  await drop()
})
