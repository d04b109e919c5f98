import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { config } from '@config/server'
import { contract } from '@shared/index'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { Phone, PhoneCode } from '@server/people'
import { personOfPhone } from '@server/people/sign-in-with-phone'
import { FakeSms } from '@tests/support/fake-sms'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { device, openWorld, refused, times, type Who, type World } from '@tests/support/world'

const { phoneCode, phone: enterRoute, changePhone } = contract.people
const rates = [phoneCode, enterRoute, changePhone].map(route => ({ route, rate: route.rate }))
let world: World
let here: Neighbourhood
let sms: FakeSms
beforeAll(async () => {
  for (const { route } of rates) route.rate = undefined
  world = await openWorld()
  here = await makeNeighbourhood(world)
  sms = await FakeSms.open()
})
afterAll(async () => {
  for (const { route, rate } of rates) route.rate = rate
  await sms.end()
  await world.end()
})
let ahead = 0
beforeEach(() => {
  sms.does = 'take'
  setAhead(ahead)
})

let numbers = 0
const newNumber = () => `1000000${String(1000 + numbers++)}`
/** Past the minute in which no second code is sent. */
const waitAMinute = () => setAhead((ahead += 61_000))
const ask = (phone: string) => world.as({ device: device() }).people.phoneCode({ phone })
const enter = (phone: string, code: string, who: Who = { device: device() }) =>
  world.as(who).people.phone({ phone, code, consent: 1 })
const wrongOf = (code: string) => code.replace(/\d$/, last => String((Number(last) + 1) % 10))
test('a number and its code make a resident; the next time she is the same, and what a guest did is hers', async () => {
  const phone = newNumber()
  expect(await world.as().people.ways()).toEqual({ phone: true, wechat: false, demo: false })
  const mine = { device: device() }
  const filing = { areaId: here.building, category: 'house.light', text: '三楼的灯不亮' }
  const { appeal } = await world.as(mine).appeals.file({ ...filing, anonymousToHandler: false, wordsPublic: false })
  expect(await ask(phone)).toEqual({ againIn: 60 })
  const { token, me } = await enter(phone, sms.codeOf(phone), mine)
  expect(me).toMatchObject({ kind: 'resident', name: null, roles: [] })
  expect((await world.as({ token }).appeals.mine()).items.map(({ id }) => id)).toEqual([appeal.id])
  waitAMinute()
  await ask(phone)
  expect((await enter(phone, sms.codeOf(phone))).me.id).toBe(me.id)
})

test('a code is good once, for five minutes, and for five tries; a new one ends the old', async () => {
  const phone = newNumber()
  await ask(phone)
  const code = sms.codeOf(phone)
  await enter(phone, code)
  expect((await refused(enter(phone, code))).error.code).toBe('auth.codeExpired')

  waitAMinute()
  await ask(phone)
  const late = sms.codeOf(phone)
  setAhead(ahead + 301_000)
  expect((await refused(enter(phone, late))).error.code).toBe('auth.codeExpired')

  setAhead(ahead)
  const left = []
  for (const _ of times(5, i => i)) left.push((await refused(enter(phone, wrongOf(late)))).error)
  expect(left.map(({ code, message }) => [code, /\d/.exec(message)?.[0]])).toEqual([
    ...[4, 3, 2, 1].map(n => ['auth.codeWrong', String(n)]),
    ['auth.codeExpired', undefined],
  ])
  expect((await refused(enter(phone, late))).error.code).toBe('auth.codeExpired')

  waitAMinute()
  await ask(phone)
  const old = sms.codeOf(phone)
  waitAMinute()
  await ask(phone)
  expect((await refused(enter(phone, old))).error.code).toBe('auth.codeWrong')
  await enter(phone, sms.codeOf(phone))
})

test('whether the number is known is told to nobody who has no code for it', async () => {
  const [known, unknown] = [newNumber(), newNumber()]
  await ask(known)
  await enter(known, sms.codeOf(known))
  waitAMinute()
  expect(await ask(known)).toEqual(await ask(unknown))
  const wrong = await Promise.all([known, unknown].map(phone => refused(enter(phone, wrongOf(sms.codeOf(phone))))))
  expect(wrong.map(({ status, error }) => [status, error.code, error.message])).toEqual(
    wrong.map(() => [422, 'auth.codeWrong', wrong[0]!.error.message]),
  )
  const never = newNumber()
  expect((await refused(enter(never, '123456'))).error.code).toBe('auth.codeExpired')
})

test('of two who come with the same code one is too late, and one number is one account', async () => {
  for (const _ of times(8, i => i)) {
    const phone = newNumber()
    await ask(phone)
    const before = await table(Person).countBy({ kind: 'resident' })
    const both = await Promise.allSettled([enter(phone, sms.codeOf(phone)), enter(phone, sms.codeOf(phone))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await table(Person).countBy({ kind: 'resident' })).toBe(before + 1)
  }
  for (const _ of times(8, i => i)) {
    const given = { phone: newNumber(), code: '000000', consent: 1 }
    const before = await table(Person).countBy({ kind: 'resident' })
    const ids = await Promise.all(times(4, () => transaction(() => personOfPhone(given))))
    expect(new Set(ids).size).toBe(1)
    expect(await table(Person).countBy({ kind: 'resident' })).toBe(before + 1)
  }
})

test('a second code within a minute is refused with the seconds to wait, however many ask at once', async () => {
  const phone = newNumber()
  const answers = await Promise.allSettled(times(4, () => ask(phone)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refused(ask(phone))).toMatchObject({
    status: 429,
    error: { code: 'auth.codeSent', retryAfter: expect.any(Number) },
  })
  expect(sms.taken.filter(one => one.phone === phone)).toHaveLength(1)
})

test('one number is sent few codes in an hour, and one address asks for few', async () => {
  const phone = newNumber()
  for (const _ of times(5, i => i)) {
    await ask(phone)
    waitAMinute()
  }
  expect(await refused(ask(phone))).toMatchObject({ status: 429, error: { code: 'limit.tooFast' } })
  phoneCode.rate = rates[0]!.rate
  const answers = []
  for (const _ of times(11, i => i))
    answers.push(
      await ask(newNumber()).then(
        () => 200,
        (error: { status: number }) => error.status,
      ),
    )
  phoneCode.rate = undefined
  expect(answers.at(-1)).toBe(429)
})

test.each(['hang', 'refuse'] as const)('a gateway that does %s leaves no code that is good, and holds nobody up', async how => {
  const phone = newNumber()
  sms.does = how
  let answered = false
  const asked = refused(ask(phone)).finally(() => (answered = true))
  // Meanwhile others write: a gateway's silence holds no transaction open.
  await world.as(here.resident).people.rename({ name: '小林' })
  if (how === 'hang') expect(answered).toBe(false)
  expect(await asked).toMatchObject({ status: 503, error: { code: 'auth.smsFailed' } })
  expect((await refused(enter(phone, '000000'))).error.code).toBe('auth.codeExpired')
  sms.does = 'take'
  await ask(phone)
  await enter(phone, sms.codeOf(phone))
})

test('in production without a gateway nothing is sent, and the page is told', async () => {
  const url = config.sms.url
  Object.assign(config, { production: true, sms: { ...config.sms, url: '' } })
  expect(await refused(ask(newNumber()))).toMatchObject({ status: 503, error: { code: 'auth.smsOff' } })
  expect((await world.as().people.ways()).phone).toBe(false)
  Object.assign(config, { production: false, sms: { ...config.sms, url } })
})

test('no number and no code is kept as it was given', async () => {
  const phone = newNumber()
  await ask(phone)
  const code = sms.codeOf(phone)
  const kept = async () => JSON.stringify([await table(Phone).find(), await table(PhoneCode).find(), await table(Person).find()])
  expect(await kept()).not.toContain(code)
  const { token } = await enter(phone, code)
  expect(await kept()).not.toContain(phone)
  const mine = await world.as({ token }).people.myData()
  expect(mine).toMatchObject({ phone: `100****${phone.slice(-4)}`, consent: { version: 1 } })
})

test('a number is changed with a code of the new one, and never to one that is another’s', async () => {
  const [first, second, others] = [newNumber(), newNumber(), newNumber()]
  for (const phone of [first, second, others]) await ask(phone)
  const { token, me } = await enter(first, sms.codeOf(first))
  await enter(others, sms.codeOf(others))
  const change = (phone: string) => world.as({ token }).people.changePhone({ phone, code: sms.codeOf(phone), consent: 1 })
  expect(await change(second)).toMatchObject({ phone: `100****${second.slice(-4)}` })
  waitAMinute()
  await ask(others)
  expect(await refused(change(others))).toMatchObject({ status: 409, error: { code: 'people.phoneTaken' } })
  await ask(second)
  expect((await enter(second, sms.codeOf(second))).me.id).toBe(me.id)
})

test.each([
  ['phone', { phone: '12345', code: '000000', consent: 1 }],
  ['phone', { phone: '2000000000１', code: '000000', consent: 1 }],
  ['code', { phone: '10000000000', code: '12345', consent: 1 }],
  ['consent', { phone: '10000000000', code: '123456', consent: 2 }],
])('what cannot be is said at its field: %s', async (field, given) => {
  const { status, error } = await refused(world.as({ device: device() }).people.phone(given))
  expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
})
