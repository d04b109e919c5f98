import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { config } from '@config/server'
import { table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { WechatAccount } from '@server/people'
import { FakeWechat, fakeAppid, fakeSecret } from '@tests/support/fake-wechat'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { device, ended, migratedDatabase, openWorld, refused, startServer, times, type World } from '@tests/support/world'

let wechat: FakeWechat
let world: World
let here: Neighbourhood
beforeAll(async () => {
  wechat = await FakeWechat.start({ united: true })
  world = await openWorld()
  here = await makeNeighbourhood(world)
})
beforeEach(() => Object.assign(config.wechat, { base: wechat.base, appid: fakeAppid, secret: fakeSecret }))
afterAll(async () => {
  await world.end()
  await wechat.end()
})

let users = 0
const newUser = () => `user ${users++}`
const signIn = (code: string, whose = device()) => world.as({ device: whose }).people.wechat({ code })
const enter = async (user: string, whose = device()) => signIn(await wechat.login(user), whose)
const accountsOf = (personId: string) => table(WechatAccount).findBy({ personId })

test('a code of WeChat signs in, the first time as a new resident, then as the same', async () => {
  const user = newUser()
  const { token, me } = await enter(user)
  expect(me).toEqual({ id: expect.any(String), kind: 'resident', name: null, roles: [] })
  expect((await world.as({ token }).people.me()).id).toBe(me.id)
  expect((await enter(user)).me.id).toBe(me.id)
  expect((await enter(newUser())).me.id).not.toBe(me.id)
  expect(await accountsOf(me.id)).toMatchObject([{ openid: expect.stringMatching(/^o/), unionid: expect.stringMatching(/^o/) }])
})

test('what a guest filed on that phone is hers', async () => {
  const phone = device()
  const { appeal } = await world.as({ device: phone }).appeals.file({
    ...{ areaId: here.building, category: 'house.light', text: '三楼的灯不亮三天了' },
    ...{ anonymousToHandler: false, wordsPublic: false },
  })
  const { token } = await enter(newUser(), phone)
  expect((await world.as({ token }).appeals.mine()).items.map(({ id }) => id)).toEqual([appeal.id])
})

test('two sign-ins at once with one account that nobody knew make one person', async () => {
  for (const _ of times(8, i => i)) {
    const user = newUser()
    const before = await table(Person).countBy({ kind: 'resident' })
    const codes = await Promise.all(times(4, () => wechat.login(user)))
    const all = await Promise.all(codes.map(code => signIn(code)))
    const ids = [...new Set(all.map(({ me }) => me.id))]
    expect(ids).toHaveLength(1)
    expect(await accountsOf(ids[0]!)).toHaveLength(1)
    expect(await table(Person).countBy({ kind: 'resident' })).toBe(before + 1)
    for (const { token } of all) expect((await world.as({ token }).people.me()).id).toBe(ids[0])
  }
})

test('accounts that differ in case only are two', async () => {
  const ids = ['oAbCdEfGhIjKlMnOpQrStUvWxYz0', 'oabcdefghijklmnopqrstuvwxyz0']
  const [one, other] = await Promise.all(ids.map(async user => (await enter(user)).me.id))
  expect(one).not.toBe(other)
  expect((await enter(ids[0]!)).me.id).toBe(one)
})

test('a code is good once and for five minutes', async () => {
  const code = await wechat.login(newUser())
  await signIn(code)
  const again = { status: 401, error: { code: 'auth.wechatCode' } }
  expect(await refused(signIn(code))).toMatchObject(again)
  expect(await refused(signIn('never-given'))).toMatchObject(again)
  const old = await wechat.login(newUser())
  await wechat.setAhead(5 * 60_000)
  expect(await refused(signIn(old))).toMatchObject(again)
  await wechat.setAhead(0)
})

test('who is warned of and who is slowed down is told so', async () => {
  const risky = newUser()
  await wechat.warnOf(risky)
  expect(await refused(enter(risky))).toMatchObject({ status: 403, error: { code: 'auth.wechatBlocked' } })
  await wechat.fails({ errcode: 45011 })
  expect(await refused(enter(newUser()))).toMatchObject({ status: 429, error: { code: 'limit.tooFast', retryAfter: 60 } })
})

test('a busy WeChat is asked up to twice again', async () => {
  const before = await wechat.calls()
  await wechat.fails({ errcode: -1, times: 2 })
  expect((await enter(newUser())).me.kind).toBe('resident')
  expect((await wechat.calls()) - before).toBe(3)
  await wechat.fails({ errcode: -1, times: 3 })
  expect(await refused(enter(newUser()))).toMatchObject({ status: 503, error: { code: 'auth.wechatFailed', retryAfter: 2 } })
  expect((await wechat.calls()) - before).toBe(6)
})

test('a WeChat that is silent, cut off or not itself is not waited for longer than five seconds', async () => {
  const failed = { status: 503, error: { code: 'auth.wechatFailed' } }
  await wechat.fails({ status: 502 })
  expect(await refused(enter(newUser()))).toMatchObject(failed)
  await wechat.fails({ drop: true })
  expect(await refused(enter(newUser()))).toMatchObject(failed)
  const begun = performance.now()
  await wechat.fails({ delayMs: 8_000 })
  expect(await refused(enter(newUser()))).toMatchObject(failed)
  expect(performance.now() - begun).toBeLessThan(6_500)
  config.wechat.base = 'http://127.0.0.1:9'
  expect(await refused(signIn('x'))).toMatchObject(failed)
})

test('where no mini-program is set up, that is said, and nothing is asked of WeChat', async () => {
  const before = await wechat.calls()
  config.wechat.appid = ''
  expect(await refused(signIn('x'))).toMatchObject({ status: 404, error: { code: 'auth.wechatOff' } })
  expect(await wechat.calls()).toBe(before)
})

test('what is no code is not passed on', async () => {
  const before = await wechat.calls()
  for (const code of ['', 'a b', 'a&appid=wx', 'x'.repeat(129), '码']) {
    expect(await refused(signIn(code))).toMatchObject({ status: 422, error: { fields: { code: expect.any(String) } } })
  }
  expect(await wechat.calls()).toBe(before)
})

test('a wrong set-up is the operator’s alarm with WeChat’s own number for it; no secret, code or session key is kept or logged', async () => {
  const { url, drop } = await migratedDatabase()
  const server = await startServer(url, { ...wechat.environment, LOG_LEVEL: 'trace' })
  const ask = async (code: string) => {
    const answer = await fetch(`${server.base}/api/people/wechat`, {
      ...{ method: 'POST', body: JSON.stringify({ code }) },
      headers: { 'Content-Type': 'application/json', 'X-Device': device() },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const codes: string[] = []
  const fresh = async () => codes[codes.push(await wechat.login(newUser())) - 1]!
  const good = await ask(await fresh())
  expect(good.status).toBe(200)
  for (const errcode of [40013, 41002, 40125, 40164]) {
    await wechat.fails({ errcode })
    const { status, text } = await ask(await fresh())
    expect([status, text]).toEqual([500, expect.stringContaining('server.fault')])
    expect(text).not.toContain(String(errcode))
    await expect.poll(() => server.said()).toMatch(new RegExp(`"level":50.*WeChat says ${errcode}: .* rid: [0-9a-f-]+`))
  }
  await wechat.fails({ errcode: -1, times: 3 })
  await ask(await fresh())
  server.process.kill('SIGTERM')
  await ended(server.process)
  const keys = await wechat.keys()
  expect(keys.length).toBeGreaterThan(0)
  const rows = JSON.stringify(await table(WechatAccount).find())
  for (const hidden of [fakeSecret, ...codes, ...keys]) {
    expect(server.said()).not.toContain(hidden)
    expect(good.text + rows).not.toContain(hidden)
  }
  await drop()
})
