import Koa from 'koa'
import serveFiles from 'koa-static'
import { config } from '@config/server'
import described from './answers.json'
import { addresses, endpoints } from './features'
import { addressRouter } from './kit/address'
import { router, type Served } from './kit/endpoint'
import { answerErrors } from './kit/errors'
import { headers } from './kit/headers'
import { health } from './kit/health'
import { log } from './kit/log'
import { openapi } from './kit/openapi'
import { logRequests } from './kit/requests'
import { reasonsOf } from './reasons'

/** The chain, outermost first. `demonstration` adds the routes that only a demonstration has; `more` are plugged in beside the features. */
export function makeApp(demonstration: boolean, more: Served[] = []): Koa {
  const app = new Koa({ proxy: config.trustProxy })
  const served = [...endpoints(demonstration), ...more]
  app.on('error', error => log('info', 'a connection broke off', error))
  app.use(headers(config.h5Dir, config.publicUrl.startsWith('https:')))
  app.use(logRequests)
  app.use(answerErrors)
  app.use(health)
  app.use(describe(served))
  app.use(router(served).routes())
  app.use(addressRouter(addresses).routes())
  app.use(serveFiles(config.h5Dir, { setHeaders: cache }))
  return app
}

function describe(served: Served[]): Koa.Middleware {
  const description = JSON.stringify(openapi(served, { ...described, reasons: reasonsOf, addresses }))
  return async (ctx, next) => {
    if (ctx.path !== '/api/openapi.json') return next()
    ctx.type = 'application/json'
    ctx.body = description
  }
}

/** Built files carry a hash of what is in them and never change; the page that names them is asked for anew each time. */
const cache = (response: { setHeader(name: string, value: string): void }, path: string) =>
  response.setHeader(
    'Cache-Control',
    /\.[0-9a-f]{8}\.\w+(\.(br|gz))?$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
