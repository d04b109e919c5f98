import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '@shared/index'
import { later, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Person, Role } from '@server/kit/identify'
import { AuditEntry, addPerson, appoint, hashPassword } from '@server/people'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { device, openWorld, refused, times, type World } from '@tests/support/world'

const password = 'wutong 2026 xx'
const { signIn } = contract.people
const { rate } = signIn
let world: World
let here: Neighbourhood
beforeAll(async () => {
  signIn.rate = undefined
  world = await openWorld()
  here = await makeNeighbourhood(world)
})
afterAll(() => world.end())

let accounts = 0
async function member(given: { password?: string | null } = {}) {
  const account = `member${accounts++}`
  const passwordHash = given.password === null ? null : await hashPassword(password)
  const id = await addPerson({ name: '苏晴', nameEn: 'Su Qing', account, passwordHash }, 'staff')
  await appoint(null, { personId: id, communityId: here.communityId, unitId: here.unit, role: 'handler' })
  return { id, account }
}
const enter = (account: string, headers: Record<string, string> = {}, secret = password) =>
  world.as({ device: device() }, headers).people.signIn({ account, password: secret })
const wrong = { status: 401, error: { code: 'auth.passwordWrong' } }

test('account and password give a session, which says who she is and where she works', async () => {
  const { id, account } = await member()
  const { token, me } = await enter(account)
  expect(token).toMatch(/^[\w-]{43}$/)
  const unit = { id: here.unit, name: { zh: '梧桐里物业', en: 'propertyCompany' } }
  const expected = {
    id,
    kind: 'staff',
    name: { zh: '苏晴', en: 'Su Qing' },
    roles: [{ role: 'handler', communityId: here.communityId, unit }],
  }
  expect(me).toEqual(expected)
  expect(await world.as({ token }).people.me()).toEqual(expected)
})

test('a wrong password, an unknown account and an account without a password are told the same', async () => {
  const { account } = await member()
  const bare = await member({ password: null })
  const answers = [
    await refused(enter(account, {}, 'not this one 1')),
    await refused(enter('nobody.here')),
    await refused(enter(bare.account)),
  ]
  for (const answer of answers) expect(answer).toMatchObject(wrong)
  expect(new Set(answers.map(({ error }) => error.message)).size).toBe(1)
})

test('an unknown account takes as long as a wrong password', async () => {
  const { account } = await member()
  const fastest = async (name: string) => {
    const tries = []
    for (let i = 0; i < 5; i++) {
      const begun = performance.now()
      await refused(enter(name, {}, 'not this one 1'))
      tries.push(performance.now() - begun)
    }
    return Math.min(...tries)
  }
  await fastest('nobody.here')
  const [known, unknown] = [await fastest(account), await fastest('nobody.here')]
  expect(unknown).toBeGreaterThan(known / 2)
})

test('what a guest filed is hers once she signs in on that device, and the guest is gone', async () => {
  const { account } = await member()
  const mine = { device: device() }
  const filing = {
    areaId: here.building,
    category: 'house.light',
    text: '三楼的灯不亮三天了',
    anonymousToHandler: false,
    wordsPublic: false,
  }
  const { appeal } = await world.as(mine).appeals.file(filing)
  const { token } = await world.as(mine).people.signIn({ account, password })
  expect((await world.as({ token }).appeals.mine()).items.map(({ id }) => id)).toEqual([appeal.id])
  expect((await world.as(mine).people.me()).kind).toBe('stranger')
})

test('signing out ends this session and no other', async () => {
  const { account } = await member()
  const [one, two] = [await enter(account), await enter(account)]
  expect(await world.as(one).people.signOut()).toEqual({ signedOut: true })
  expect(await refused(world.as(one).people.devices())).toMatchObject({ status: 401, error: { code: 'auth.expired' } })
  expect((await world.as(two).people.me()).kind).toBe('staff')
})

test('she sees where she is signed in and ends another session there, never a stranger’s', async () => {
  const { account } = await member()
  const phone = await enter(account, { 'X-Client': 'Phone Firefox' })
  const desk = await enter(account, { 'X-Client': 'Desk Chrome' })
  const seen = await world.as(desk).people.devices()
  expect(seen.map(({ label, current }) => [label, current]).sort()).toEqual([
    ['Desk Chrome', true],
    ['Phone Firefox', false],
  ])
  expect(JSON.stringify(seen)).not.toContain(phone.token)
  const { id } = seen.find(({ current }) => !current)!
  const stranger = await enter((await member()).account)
  expect(await refused(world.as(stranger).people.signOutDevice({ id }))).toMatchObject({
    status: 404,
    error: { code: 'people.missing' },
  })
  expect((await world.as(desk).people.signOutDevice({ id })).map(({ current }) => current)).toEqual([true])
  expect((await refused(world.as(phone).people.devices())).status).toBe(401)
  expect((await refused(world.as(desk).people.signOutDevice({ id }))).error.code).toBe('people.missing')
})

test('a new password needs the old one, is not weak, and ends her other sessions', async () => {
  const { account } = await member()
  const [here, there] = [await enter(account), await enter(account)]
  const change = (old: string, fresh: string) => world.as(here).people.changePassword({ old, password: fresh })
  expect(await refused(change('not this one 1', 'another 2027 yy'))).toMatchObject(wrong)
  for (const weak of ['short1', 'onlyletters', '12345678901']) {
    expect(await refused(change(password, weak))).toMatchObject({
      status: 422,
      error: { fields: { password: expect.any(String) } },
    })
  }
  expect((await world.as(there).people.me()).kind).toBe('staff')
  expect(await change(password, 'another 2027 yy')).toEqual({ changed: true })
  expect((await world.as(here).people.me()).kind).toBe('staff')
  expect((await refused(world.as(there).people.me())).status).toBe(401)
  expect(await refused(enter(account))).toMatchObject(wrong)
  expect((await enter(account, {}, 'another 2027 yy')).me.kind).toBe('staff')
})

test('no password and no token is kept as it was given', async () => {
  const { id, account } = await member()
  const { token } = await enter(account)
  const { passwordHash } = await table(Person).findOneByOrFail({ id })
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const [rows] = [await table(Role).manager.query('SELECT * FROM tokens')]
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a role holds from its first day to its last, and each is written down', async () => {
  const { id, account } = await member()
  const hour = 3_600_000
  const wide = { personId: id, communityId: here.communityId, unitId: null } as const
  await appoint(here.admin.id, { ...wide, role: 'auditor', startsAt: later(-2 * hour), endsAt: later(-hour) })
  await appoint(here.admin.id, { ...wide, role: 'supervisor', startsAt: later(hour) })
  await appoint(here.admin.id, { ...wide, role: 'dispatcher', startsAt: later(-hour), endsAt: later(hour) })
  const { token } = await enter(account)
  expect((await world.as({ token }).people.me()).roles.map(({ role }) => role).sort()).toEqual(['dispatcher', 'handler'])
  await world.as({ token }).people.signOut()
  const entries = await table(AuditEntry).find({ where: { subjectId: id }, order: { id: 'ASC' } })
  expect(entries.map(({ act, actorId }) => [act, actorId])).toEqual([
    ['role.handler', null],
    ['role.auditor', here.admin.id],
    ['role.supervisor', here.admin.id],
    ['role.dispatcher', here.admin.id],
    ['sign-in', id],
    ['sign-out', id],
  ])
  expect(entries.every(({ at }) => Math.abs(at.getTime() - now().getTime()) < hour)).toBe(true)
})

test('who guesses passwords is slowed down', async () => {
  signIn.rate = rate
  const { account } = await member()
  const answers = []
  for (const _ of times(11, i => i)) answers.push(await refused(enter(account, {}, 'not this one 1')))
  signIn.rate = undefined
  expect(answers.at(-1)).toMatchObject({ status: 429, error: { retryAfter: expect.any(Number) } })
})
