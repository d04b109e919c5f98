import type { Middleware } from 'koa'
import { pingDatabase } from './database'

let ready = false
/** Whether this process wants traffic: set when it listens, cleared when it is told to stop. */
export const setReady = (value: boolean) => {
  ready = value
}

/** `/healthz`: the process is alive. `/readyz`: it wants traffic and reaches its database; 503 otherwise. */
export const health: Middleware = async (ctx, next) => {
  if (ctx.path === '/healthz') {
    ctx.body = { alive: true }
  } else if (ctx.path === '/readyz') {
    const reached =
      ready &&
      (await pingDatabase().then(
        () => true,
        () => false,
      ))
    ctx.status = reached ? 200 : 503
    ctx.body = { ready: reached }
  } else return next()
  ctx.set('Cache-Control', 'no-store')
}
