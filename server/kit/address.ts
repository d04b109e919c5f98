import type { Readable } from 'node:stream'
import Router from '@koa/router'
import type { Context } from 'koa'

/** An address outside the contract: a redirect, a signed file. It answers with more than JSON. */
export interface Address {
  name: string
  method: 'GET' | 'POST'
  path: string
  /** For the description of the API: what each status means. */
  answers?: Record<number, string>
  run(ctx: Context): Promise<void>
}

/** Hands over a file made for this request, under a name to keep it by; a stream is pulled as fast as it can be sent. */
export function handOver(ctx: Context, type: string, name: string, body: Buffer | string | Readable): void {
  ctx.type = type
  ctx.set('Cache-Control', 'no-store')
  ctx.set('Content-Disposition', `attachment; filename="${name}"`)
  ctx.body = body
}

/** The router for all of them. */
export function addressRouter(addresses: Address[]): Router {
  const all = new Router()
  for (const { name, method, path, run } of addresses) {
    all.register(path, method === 'GET' ? [method, 'HEAD'] : [method], ctx => {
      ctx.state.route = name
      return run(ctx)
    })
  }
  return all
}
