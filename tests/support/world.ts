import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contract } from '@shared/index'
import { client, type Client, type Routes, type Sending } from '@shared/kit/route'
import type { RoleName } from '@shared/people/people.views'
import { makeApp } from '@server/app'
import { jobs } from '@server/features'
import { enrol, later } from '@server/kit/clock'
import { closeDatabase, openDatabase, table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { setReady } from '@server/kit/health'
import { Person, Role, openSession } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { migrate } from '@server/kit/migrate'
import { withExtra, type Extra } from '@server/run'
import { migratedDatabase } from './template'

export { engine, freshDatabase } from './fresh-database'
export { migratedDatabase } from './template'
export { ended, killed, startServer } from './server-process'

export const community = '01JD0000000000000000000000'
/** A new device's secret, as a client makes it. */
export const device = () => randomBytes(32).toString('base64url')
export interface Who {
  token?: string
  device?: string
}
export interface Answered {
  status: number
  error: {
    code: string
    message: string
    fields?: Record<string, string>
    fresh?: { version: number; status: string; can: string[] }
    requestId: string
    retryAfter?: number
  }
}
export type Contract = Record<string, Routes>
export type Clients<C> = { [Feature in keyof C]: Client<C[Feature]> }
export interface HeldBy {
  role: RoleName
  communityId?: string
  unitId?: string | null
}

export class World<C extends Contract = typeof contract> {
  constructor(
    readonly url: string,
    readonly base: string,
    readonly end: () => Promise<void>,
    private readonly spoken: C,
  ) {}

  /** Calls through the contract as somebody: `{ token }`, `{ device }`, both or neither. */
  as(who: Who = {}, headers: Record<string, string> = {}): Clients<C> {
    const send = (sending: Sending) => this.send(sending, who, headers)
    const spoken = {} as Clients<C>
    // Only what is spoken to: there are some hundred routes, and most tests speak to one.
    for (const feature of Object.keys(this.spoken) as (keyof C & string)[])
      Object.defineProperty(spoken, feature, { enumerable: true, get: () => client(this.spoken[feature]!, send) })
    return spoken
  }

  /** What the mini-program's own sender does, with nothing of its patience: the answer, or what `refused` reads. */
  async send({ method, kind, url, data }: Sending, who: Who = {}, more: Record<string, string> = {}): Promise<unknown> {
    const headers: Record<string, string> = {
      ...(who.token && { Authorization: `Bearer ${who.token}` }),
      ...(who.device && { 'X-Device': who.device }),
      ...(kind === 'body' && { 'Content-Type': 'application/json' }),
      ...more,
    }
    const query =
      method === 'GET' && Object.keys(data).length > 0 ? `?${new URLSearchParams(data as Record<string, string>)}` : ''
    const body = method === 'GET' ? undefined : kind === 'upload' ? form(data) : JSON.stringify(data)
    const answer = await fetch(`${this.base}/api${url}${query}`, { method, headers, body })
    const told = (await answer.json()) as { error?: Answered['error'] }
    if (answer.ok) return told
    throw Object.assign(new Error(told.error?.code), { status: answer.status, error: told.error })
  }

  /** Any address of the server, as it is. */
  raw(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.base + path, init)
  }

  /** A signed-in person, made at the database, with her roles. */
  async person(kind: 'resident' | 'staff' = 'resident', ...roles: HeldBy[]): Promise<{ id: string; token: string }> {
    const id = newId()
    const nobody = { name: null, nameEn: null, account: null, passwordHash: null, mergedInto: null, leftAt: null, erasedAt: null }
    await transaction(async () => {
      await table(Person).insert({ id, kind, ...nobody })
      for (const { role, communityId = community, unitId = null } of roles) {
        await table(Role).insert({ id: newId(), personId: id, role, communityId, unitId, startsAt: later(-1000), endsAt: null })
      }
    })
    return { id, token: await openSession(id, { device: null, label: '' }) }
  }
}

function form({ file, ...fields }: Record<string, unknown>): FormData {
  const body = new FormData()
  body.append('file', file as Blob, 'photo.jpg')
  for (const [name, value] of Object.entries(fields)) body.append(name, String(value))
  return body
}

/** A feature that exists in tests only: its routes, what answers them, its tables. */
export interface TestFeature<C extends Contract> extends Extra {
  contract: C
}
const nothing = { contract: {}, served: [], tables: { entities: [], migrations: [] }, jobs: [] }

/** A fresh database with the real tables, and the real app on a free port in this process; `features` are plugged in beside the product's. */
export async function openWorld<More extends Contract = {}>({
  demonstration = false,
  features = nothing as unknown as TestFeature<More>,
}: { demonstration?: boolean; features?: TestFeature<More> } = {}): Promise<World<typeof contract & More>> {
  const { url, drop } = await migratedDatabase()
  await migrate(await openDatabase(url, withExtra(features)))
  await enrol([...jobs, ...features.jobs])
  const server = createServer(makeApp(demonstration, features.served).callback())
  // A test that keeps this process busy for seconds must not find its own connection closed for idling.
  server.keepAliveTimeout = 120_000
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  setReady(true)
  const end = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    await settled()
    await closeDatabase()
    await drop()
  }
  return new World(url, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end, { ...contract, ...features.contract })
}

/** The refusal that `call` meets. */
export const refused = async (call: Promise<unknown>): Promise<Answered> =>
  call.then(
    () => {
      throw new Error('was not refused')
    },
    (error: Answered) => {
      if (!error.status) throw error
      return error
    },
  )
export const times = <T>(n: number, act: (i: number) => T) => Array.from({ length: n }, (_, i) => act(i))
/** Waits on the real clock. */
export const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
