import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { targetConstructorToSchema } from 'class-validator-jsonschema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '@shared/index'
import { kitReasons, type Reason } from '@shared/kit/refusal'
import type { Audience } from '@shared/kit/route'
import { addresses, endpoints, tables } from '@server/features'
import { closeDatabase, openDatabase, table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { migrate } from '@server/kit/migrate'
import { pageReasons } from '@server/kit/page'
import { allHoldings } from '@server/people'
import { reasonsOf } from '@server/reasons'
import { namesSomebody, notHeld } from '@tests/support/not-held'
import { device, freshDatabase, openWorld, type Who, type World } from '@tests/support/world'

const served = endpoints(true)
let world: World
beforeAll(async () => {
  for (const { route } of served) route.rate = undefined
  world = await openWorld({ demonstration: true })
})
afterAll(() => world.end())

/** What a route says to somebody who knows nothing: ids that nobody has, an empty body. */
async function knock({ route }: (typeof served)[number], who: Who): Promise<string> {
  const url = route.path.replace(/:(\w+)/g, () => newId())
  const data: Record<string, unknown> = route.kind === 'upload' ? { file: new Blob(['x']) } : {}
  const { method, kind } = route
  return world.send({ method, kind, url, data }, who).then(
    () => '200',
    (error: { status: number; error: { code: string } }) => `${error.status} ${error.error.code}`,
  )
}
const isDoor = (answer: string) => /^(401|403) (auth\.(needed|expired|noDevice)|rights\.role)$/.test(answer)

test('the contract and what is served are the same, and only a demonstration has its routes', () => {
  const routes = Object.entries(contract).flatMap(([feature, table]) => Object.keys(table).map(name => `${feature}.${name}`))
  expect(served.map(({ name }) => name).sort()).toEqual(routes.sort())
  const usual = endpoints(false).map(({ name }) => name)
  expect(usual.filter(name => name.startsWith('demo.'))).toEqual([])
  expect(usual).toHaveLength(routes.length - Object.keys(contract.demo).length)
})

test('no two routes and no two addresses meet', () => {
  const shape = (path: string) => path.replace(/:\w+/g, ':')
  const all = [
    ...served.map(({ route }) => `${route.method} /api${shape(route.path)}`),
    ...addresses.map(({ method, path }) => `${method} ${shape(path)}`),
  ]
  expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
  // A name that stands before a parameter of another route must not be swallowed by it.
  for (const [i, { route, name }] of served.entries()) {
    const before = served
      .slice(0, i)
      .filter(
        ({ route: other }) =>
          other.method === route.method && new RegExp(`^${other.path.replace(/:\w+/g, '[^/]+')}$`).test(route.path),
      )
    expect([name, before.map(other => other.name)]).toEqual([name, []])
  }
})

test('every write has an audience, every step takes a version, every input is validated by a class', () => {
  for (const { name, route, Input } of served) {
    if (route.method !== 'GET') expect([name, route.audience]).not.toEqual([name, 'anyone'])
    if (route.step)
      expect([name, targetConstructorToSchema(Input!).required]).toEqual([name, expect.arrayContaining(['version'])])
    if (Input) expect([name, Object.keys(targetConstructorToSchema(Input).properties ?? {}).length > 0]).toEqual([name, true])
  }
})

test('each route opens to its audience and to nobody below', async () => {
  const guest = { device: device() }
  const seen: Record<string, string[]> = {}
  for (const one of served) {
    const stranger = await knock(one, {})
    const asGuest = await knock(one, guest)
    const resident = await knock(one, await world.person('resident'))
    const staff = await knock(one, await world.person('staff'))
    const forged = await knock(one, { token: device() })
    seen[one.name] = [stranger, asGuest, resident, staff, forged].map(answer => (isDoor(answer) ? answer : 'in'))
  }
  const needed = '401 auth.needed'
  const expected = (audience: Audience, writes: boolean, unkeyed: boolean) =>
    ({
      anyone: ['in', 'in', 'in', 'in', 'in'],
      guest: [writes && !unkeyed ? '401 auth.noDevice' : 'in', 'in', 'in', 'in', '401 auth.expired'],
      resident: [needed, needed, 'in', 'in', '401 auth.expired'],
      staff: [needed, needed, '403 rights.role', 'in', '401 auth.expired'],
    })[audience]
  expect(seen).toEqual(
    Object.fromEntries(
      served.map(({ name, route, unkeyed }) => [name, expected(route.audience, route.method !== 'GET', unkeyed)]),
    ),
  )
})

test('no route breaks, whatever nonsense it is sent', async () => {
  const people: Who[] = [{ device: device() }, await world.person('resident'), await world.person('staff', { role: 'admin' })]
  const junk: Record<string, unknown>[] = [
    {},
    { a: 1 },
    { version: '1' },
    { version: 1, text: ['x'] },
    { communityId: { $ne: 1 } },
    { id: null, limit: -1, after: [] },
  ]
  for (const { name, route } of served) {
    for (const who of people) {
      for (const data of junk) {
        const url = route.path.replace(/:(\w+)/g, (_, param: string) => (param === 'code' ? '%F0%9F%98%80' : newId()))
        const status = await world
          .send(
            {
              method: route.method,
              kind: route.kind,
              url,
              data: route.kind === 'upload' ? { file: new Blob(['x']) } : { ...data },
            },
            who,
          )
          .then(
            () => 200,
            (error: { status?: number }) => error.status ?? error,
          )
        expect([name, JSON.stringify(data), status]).toEqual([
          name,
          JSON.stringify(data),
          expect.toSatisfy(s => [200, 401, 403, 404, 409, 422].includes(s as number)),
        ])
      }
    }
  }
}, 180_000)

test('the migrations make exactly what the entities declare', async () => {
  const { url, drop } = await freshDatabase()
  await closeDatabase()
  const source = await openDatabase(url, tables)
  await migrate(source)
  const drift = await source.driver.createSchemaBuilder().log()
  await closeDatabase()
  await drop()
  await openDatabase(world.url, tables)
  expect(drift.upQueries.map(({ query }) => query)).toEqual([])
})

test('every reason has a sentence in both languages, with the same slots, and a code of its own', async () => {
  const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.reasons.ts'))
  const exported = await Promise.all(
    files.map(async name => Object.values((await import(join(process.cwd(), 'shared', name))) as object)),
  )
  const known = [...Object.values(reasonsOf).flat(), ...Object.values<Reason>(kitReasons), ...Object.values(pageReasons)]
  const all = [...new Set([...exported.flat().flatMap(table => Object.values(table as Record<string, Reason>)), ...known])]
  expect(all.length).toBeGreaterThan(50)
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
  for (const { code, zh, en } of all) {
    expect([code, /\p{Script=Han}/u.test(zh), en.length > 0, /\p{Script=Han}/u.test(en)]).toEqual([code, true, true, false])
    expect([code, slots(zh)]).toEqual([code, slots(en)])
  }
  const codes = all.map(({ code }) => code)
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  expect(all.filter(reason => !known.includes(reason)).map(({ code }) => code)).toEqual([])
})

test('of every table that names a person somebody gives her an account, or it is said why not', () => {
  const accounted = allHoldings().flatMap(({ tables }) => tables)
  const naming = table(Person)
    .manager.connection.entityMetadatas.filter(({ columns }) => columns.some(({ propertyName }) => namesSomebody(propertyName)))
    .map(({ tableName }) => tableName)
  // Give an account of it by `whenHeld` at the door of people, or name it in `tests/support/not-held.ts`.
  expect(naming.filter(name => !accounted.includes(name) && !(name in notHeld))).toEqual([])
  const known = table(Person).manager.connection.entityMetadatas.map(({ tableName }) => tableName)
  expect([...accounted, ...Object.keys(notHeld)].filter(name => !known.includes(name))).toEqual([])
})
