import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import { now } from './clock'

/** An answer as it is sent, again and again. */
export interface Ready {
  body: Buffer
  etag: string
}
const longest = 1000
const most = 500
const kept = new Map<string, { at: number; ready: Promise<Ready> }>()

/**
 * What `make` answered to the same question within the last second, or what it answers now; who comes meanwhile waits for the same. A
 * refusal is told to all who waited, and not kept.
 */
export function answerForMany(route: string, question: string, make: () => Promise<string>): Promise<Ready> {
  const key = `${route} ${question}`
  const at = now().getTime()
  const held = kept.get(key)
  // A clock that was set back leaves answers of a later time behind.
  if (held && at >= held.at && at - held.at < longest) return held.ready
  const ready = make().then(text => {
    const body = Buffer.from(text)
    return { body, etag: `"${createHash('sha1').update(body).digest('base64url')}"` }
  })
  kept.delete(key)
  kept.set(key, { at, ready })
  ready.catch(() => {
    if (kept.get(key)?.ready === ready) kept.delete(key)
  })
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return ready
}

const followers = new Map<string, string[]>()
/** What is made of another route's answer is forgotten with it, without that feature knowing. */
export function forgetWith(route: string, ...alsoForgotten: string[]): void {
  followers.set(route, [...(followers.get(route) ?? []), ...alsoForgotten])
}

/** After a write, by `afterCommit`: in this process nobody is answered out of date. Other processes follow within a second. */
export function forgetAnswers(...routes: string[]): void {
  const all = new Set(routes.flatMap(route => [route, ...(followers.get(route) ?? [])]))
  for (const key of kept.keys()) if (all.has(key.slice(0, key.indexOf(' ')))) kept.delete(key)
}

/**
 * Whether whoever asks has this very answer already, by its tag. A proxy that compresses makes the tag a weak one, and a reader may hold
 * several answers.
 */
export function isHeld(ctx: Context, etag: string): boolean {
  const held = ctx.get('If-None-Match').split(',')
  return held.some(one => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}
