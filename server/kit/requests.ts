import type { Middleware } from 'koa'
import { log } from './log'

/** One line a request: route by its name, status, time. No address, no query, no body, no person. */
export const logRequests: Middleware = async (ctx, next) => {
  const begun = performance.now()
  try {
    await next()
  } finally {
    if (ctx.state.route) {
      log('info', ctx.state.route as string, {
        status: ctx.status,
        ms: Math.round(performance.now() - begun),
        requestId: ctx.state.requestId as string,
      })
    }
  }
}
