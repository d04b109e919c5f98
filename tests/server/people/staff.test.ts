import { IsNull } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { AddStaff } from '@shared/people/staff.inputs'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Attempt } from '@server/kit/idempotency'
import { Role } from '@server/kit/identify'
import { AuditEntry, appoint } from '@server/people'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { device, openWorld, refused, type World } from '@tests/support/world'

const own = 'wutong 2026 xx'
let world: World
let here: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  here = await makeNeighbourhood(world)
})
afterEach(() => setAhead(0))
afterAll(() => world.end())
const code = async (call: Promise<unknown>) => {
  const { status, error } = await refused(call)
  return [status, error.code, ...Object.keys(error.fields ?? {})].join(' ')
}
const admin = () => world.as(here.admin).people
const enter = (account: string, password: string) => world.as({ device: device() }).people.signIn({ account, password })
let accounts = 0
const add = (more: Partial<AddStaff> = {}) =>
  admin().addStaff({ id: here.communityId, account: `staff-${accounts++}`, name: '林远舟', role: 'moderator', ...more })

test('a colleague gets an account, comes in with the password she is told, and works once she has set her own', async () => {
  const { colleague, password, until } = await add({ role: 'handler', unitId: here.unit })
  expect(colleague).toMatchObject({ roles: [{ role: 'handler', unit: { id: here.unit } }], passwordUntil: until })
  expect(password).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
  const kept = JSON.stringify([await table(Attempt).find(), await table(AuditEntry).find()])
  expect(kept).not.toContain(password)
  const { token, me } = await enter(colleague.account!, password)
  expect(me).toMatchObject({ mustChangePassword: true, roles: [] })
  const her = world.as({ token })
  const units = () => her.organisation.units({ id: here.communityId })
  expect((await refused(units())).status).toBe(404)
  await her.people.changePassword({ old: password, password: own })
  expect((await her.people.me()).roles).toMatchObject([{ role: 'handler' }])
  expect((await units()).length).toBeGreaterThan(0)
  expect(await code(enter(colleague.account!, password))).toBe('401 auth.passwordWrong')
  const acts = await table(AuditEntry).find({ where: { subjectId: colleague.id }, order: { id: 'ASC' } })
  expect(acts.map(({ act, actorId }) => [act, actorId === here.admin.id])).toEqual([
    ['account', true],
    ['role.handler', true],
    ['sign-in', false],
    ['password', false],
  ])
})

test('a password that nobody used lets nobody in after a week', async () => {
  const { colleague, password } = await add()
  setAhead(7 * 86_400_000 + 1000)
  expect(await code(enter(colleague.account!, password))).toBe('401 auth.passwordWrong')
})

test('an account is opened once; a role goes with its unit, and with one of this community', async () => {
  const { colleague } = await add()
  const account = colleague.account!
  expect(await code(add({ account }))).toBe('409 staff.accountTaken account')
  expect(await code(add({ account: '小林' }))).toBe('422 form.fix account')
  expect(await code(add({ role: 'handler' }))).toBe('422 staff.unitNeeded unitId')
  expect(await code(add({ role: 'handler', unitId: here.foreignUnit }))).toBe('422 staff.unitNeeded unitId')
  expect(await code(add({ role: 'admin', unitId: here.unit }))).toBe('422 staff.unitIdle unitId')
  const appointed = (more: object) => admin().appoint({ id: here.communityId, account, role: 'moderator', ...more })
  expect(await code(appointed({}))).toBe('409 staff.held')
  expect(await code(appointed({ account: 'nobody.here' }))).toBe('422 staff.accountUnknown account')
  expect((await appointed({ role: 'handler', unitId: here.unit })).roles.map(({ role }) => role).sort()).toEqual([
    'handler',
    'moderator',
  ])
  expect((await admin().staff({ id: here.communityId })).find(({ id }) => id === colleague.id)!.roles).toHaveLength(2)
})

test('an admin gives nothing outside her community, and gets nobody’s password who works elsewhere too', async () => {
  const { colleague } = await add()
  const [account, id] = [colleague.account!, here.elsewhere]
  expect(await code(admin().addStaff({ id, account: 'elsewhere', name: '林远舟', role: 'admin' }))).toBe('404 staff.missing')
  expect(await code(admin().appoint({ id, account, role: 'admin' }))).toBe('404 staff.missing')
  await appoint(null, { personId: colleague.id, communityId: here.elsewhere, unitId: null, role: 'admin' })
  const reset = () => admin().resetPassword({ id: colleague.id, communityId: here.communityId })
  expect(await code(reset())).toBe('403 staff.elsewhere')
  expect((await admin().staff({ id: here.communityId })).find(one => one.id === colleague.id)!.can).toEqual([])
  const abroad = await table(Role).findOneByOrFail({ personId: colleague.id, communityId: here.elsewhere })
  expect(await code(admin().endRole({ id: abroad.id }))).toBe('404 staff.missing')
})

test('a role that ends is gone with the next request, and its end is written down', async () => {
  const { colleague, password } = await add()
  const { token } = await enter(colleague.account!, password)
  const her = world.as({ token })
  await her.people.changePassword({ old: password, password: own })
  const queue = () => her.moderation.queue({ communityId: here.communityId })
  await queue()
  const { id } = colleague.roles[0]!
  const left = await admin().endRole({ id })
  expect(left.some(one => one.id === colleague.id)).toBe(false)
  expect((await refused(queue())).status).toBe(404)
  expect(await code(admin().endRole({ id }))).toBe('409 staff.ended')
  expect(await table(AuditEntry).countBy({ subjectId: colleague.id, act: 'role.end.moderator', actorId: here.admin.id })).toBe(1)
})

test('whoever forgot her password gets another, is signed out everywhere, and her old one is no more', async () => {
  const { colleague, password } = await add()
  const { token } = await enter(colleague.account!, password)
  await world.as({ token }).people.changePassword({ old: password, password: own })
  const given = await admin().resetPassword({ id: colleague.id, communityId: here.communityId })
  expect((await refused(world.as({ token }).people.me())).status).toBe(401)
  expect(await code(enter(colleague.account!, own))).toBe('401 auth.passwordWrong')
  expect((await enter(colleague.account!, given.password)).me.mustChangePassword).toBe(true)
  expect(await code(admin().resetPassword({ id: here.admin.id, communityId: here.communityId }))).toBe('404 staff.missing')
})

test('a community keeps an admin: the last one stays, and of two who end each other one does', async () => {
  const last = await table(Role).findOneByOrFail({ personId: here.admin.id, role: 'admin' })
  expect(await code(admin().endRole({ id: last.id }))).toBe('409 staff.lastAdmin')
  for (let i = 0; i < 5; i++) {
    const other = await world.person('staff', { role: 'admin', communityId: here.communityId })
    const hers = await table(Role).findOneByOrFail({ personId: other.id })
    const first = await table(Role).findOneByOrFail({ personId: here.admin.id, role: 'admin' })
    const ends = [admin().endRole({ id: hers.id }), world.as(other).people.endRole({ id: first.id })]
    expect((await Promise.allSettled(ends)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    // Whoever is left goes on as the community's admin.
    const stays = await table(Role).findOneByOrFail({ communityId: here.communityId, role: 'admin', endsAt: IsNull() })
    if (stays.personId !== here.admin.id) here.admin = other
  }
})
