import Router from '@koa/router'
import type { Context } from 'koa'
import { Refusal, kitReasons, type Reason } from '@shared/kit/refusal'
import type { Outcome } from '@shared/kit/outcome'
import type { FileToSend, Params, Route, Routes } from '@shared/kit/route'
import { stranger, type Actor } from './actor'
import { readJson } from './body'
import { admit, credentials, whoIs, type Credentials } from './identify'
import { digestBytes, isId } from './ids'
import { readUpload, type Upload } from './multipart'
import { spend } from './rate'
import { answerForMany, isHeld } from './shared-answers'
import { parse, type InputClass } from './validate'
import { write, writeEach, type Piece } from './write'

export interface Request<Path, Input> {
  actor: Actor
  params: Params<Path>
  input: Input
  given: Credentials
}
type Run<Path, Input, Output> = (request: Request<Path, Input>) => Promise<Output>
export interface Taking<Path, Input, Output> {
  Input: InputClass<Input>
  run: Run<Path, Input, Output>
  unkeyed?: boolean
  prepare?: Run<Path, Input, Input>
  each?: (request: Request<Path, Input>) => Piece[]
}
/** How a file is taken: read and made safe before the transaction begins, written down inside it. */
export interface Receiving<Path, Output> {
  most: number
  tooLarge: Reason
  prepare(upload: Upload): Promise<object>
  run: Run<Path, never, Output>
}
type Endpoints<T extends Routes> = {
  [Name in keyof T]: T[Name] extends Route<infer P, infer I, infer O>
    ? unknown extends I
      ? Run<P, I, O>
      : I extends FileToSend
        ? Receiving<P, O>
        : Taking<P, I, O>
    : never
}
/** A route with what answers it, for the router, the laws and OpenAPI. */
export interface Served {
  name: string
  route: Routes[string]
  Input?: InputClass
  run: Run<string, never, unknown>
  unkeyed: boolean
  prepare?: Run<string, never, unknown>
  each?: (request: Request<string, never>) => Piece[]
  file?: Receiving<string, unknown>
}

/** A handler that is given an instance of `Input`, validated. `unkeyed` exempts it from Idempotency-Key and from the transaction around it (sign-in). */
export const takes = <Path, Input extends object, Output>(
  Input: InputClass<Input>,
  run: Run<Path, Input, Output>,
  unkeyed = false,
): Taking<Path, Input, Output> => ({ Input, run, unkeyed })

/**
 * A handler that needs something made outside any transaction first: `prepare` adds it to the input. It runs on every attempt, also on one
 * that was carried out before, so it refuses nothing but what `run` would.
 */
export const takesPrepared = <Path, Input extends object, Prepared extends Input, Output>(
  Input: InputClass<Input>,
  prepare: Run<Path, Input, Prepared>,
  run: Run<Path, Prepared, Output>,
): Taking<Path, Input, Output> => ({ Input, prepare, run: run as unknown as Run<Path, Input, Output> })

/** A handler of several things at once, which `each` takes apart: one that is refused leaves the others as they are. */
export const takesEach = <Path, Input extends object>(
  Input: InputClass<Input>,
  each: (request: Request<Path, Input>) => Piece[],
): Taking<Path, Input, Outcome[]> => ({ Input, each, run: () => Promise.resolve([]) })

/** A handler of an upload: `prepare` makes something of the file outside any transaction, `run` is given it as its input. */
export const receives = <Path, Prepared extends object, Output>(
  { most, tooLarge }: { most: number; tooLarge: Reason },
  prepare: (upload: Upload) => Promise<Prepared>,
  run: Run<Path, Prepared, Output>,
): Receiving<Path, Output> => ({ most, tooLarge, prepare, run: run as Run<Path, never, Output> })

/** Every route of the table answered, with its own types: a missing one does not compile. */
export const serve = <T extends Routes>(feature: string, routes: T, endpoints: Endpoints<T>): Served[] =>
  Object.entries(routes).map(([name, route]) => {
    const given = endpoints[name as keyof T] as
      Taking<string, object, unknown> | Receiving<string, unknown> | Run<string, never, unknown>
    const taking = typeof given === 'function' ? { run: given } : 'most' in given ? { run: given.run, file: given } : given
    return { unkeyed: false, ...taking, name: `${feature}.${name}`, route } as Served
  })

/** The router for all of them, under `/api`. */
export function router(served: Served[]): Router {
  const all = new Router({ prefix: '/api' })
  for (const one of served) all.register(one.route.path, [one.route.method], ctx => answer(ctx, one))
  return all
}

async function answer(ctx: Context, served: Served): Promise<void> {
  const { route, name, Input, file, unkeyed } = served
  ctx.state.route = name
  if (route.shared) return answerMany(ctx, served)
  const given = credentials(header => ctx.get(header))
  const actor = route.audience === 'anyone' ? stranger : await whoIs(given)
  admit(actor, route.audience)
  // Before anything of the body is read: whoever writes must at least be a device.
  if (route.method !== 'GET' && route.audience !== 'anyone' && !unkeyed && !given.session && !given.device)
    throw new Refusal(kitReasons.noDevice)
  if (route.rate) await spend(name, route.rate, [ctx.ip, ...(given.device ? [given.device] : [])])
  const params = named(ctx)
  const { input: read, body } = file ? await received(ctx, file) : await sent(ctx, route.method, Input)
  const input = served.prepare ? await served.prepare({ actor, params, input: read as never, given }) : read
  const request = (who: Actor) => ({ actor: who, params, input: input as never, given })
  const run = (who: Actor) => served.run(request(who))
  const text =
    route.method === 'GET'
      ? JSON.stringify((await run(actor)) ?? null)
      : served.each
        ? await writeEach(ctx, { name, given, actor }, served.each(request(actor)))
        : // Signing in waits for a password to be checked, which no transaction should; its verb opens its own.
          unkeyed
          ? JSON.stringify((await run(actor)) ?? null)
          : await write(ctx, { name, given, actor: route.audience === 'anyone' ? null : actor, body: { params, body } }, run)
  ctx.type = 'application/json'
  if (!ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'no-store')
  ctx.body = text
}

/** What the address names; an id that cannot be one is nobody's. */
function named(ctx: Context): Record<string, string> {
  const params = ctx.params as Record<string, string>
  for (const [key, value] of Object.entries(params))
    if (/^id$|Id$/.test(key) && !isId(value)) throw new Refusal(kitReasons.missing)
  return params
}

/** The same bytes for everybody who asks it within a second; a browser that has them is told so. */
async function answerMany(ctx: Context, { name, route, Input, run }: Served): Promise<void> {
  const params = named(ctx)
  const { body, etag } = await answerForMany(name, ctx.url, async () => {
    const { input } = await sent(ctx, route.method, Input)
    return JSON.stringify((await run({ actor: stranger, params, input: input as never, given: nobody })) ?? null)
  })
  ctx.set('ETag', etag)
  ctx.set('Cache-Control', 'no-cache')
  if (isHeld(ctx, etag)) {
    ctx.status = 304
    return
  }
  ctx.type = 'application/json'
  ctx.body = body
}
const nobody: Credentials = { session: null, device: null, label: '' }

async function sent(ctx: Context, method: string, Input: InputClass | undefined): Promise<{ input: object; body: unknown }> {
  const body = method === 'GET' ? { ...ctx.query } : await readJson(ctx.req)
  return { input: await parse(Input, body), body }
}

async function received(
  ctx: Context,
  { most, tooLarge, prepare }: Receiving<string, unknown>,
): Promise<{ input: object; body: unknown }> {
  const upload = await readUpload(ctx.req, most, tooLarge)
  return { input: await prepare(upload), body: digestBytes(upload.bytes) }
}
