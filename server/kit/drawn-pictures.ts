import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import sharp from 'sharp'
import { isHeld } from './shared-answers'

const most = 60
const seconds = 300
const kept = new Map<string, Promise<Buffer>>()

/**
 * Answers a picture that is drawn from its words: as a PNG twice as large as it is drawn, the last ones kept, so that what many look at
 * is drawn once. Whoever has it already is told so.
 */
export async function answerPicture(ctx: Context, svg: string): Promise<void> {
  const name = createHash('sha1').update(svg).digest('base64url')
  ctx.set('ETag', `"${name}"`)
  ctx.set('Cache-Control', `public, max-age=${seconds}`)
  // A mini-program shows it from an origin of WeChat's.
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
  if (isHeld(ctx, `"${name}"`)) {
    ctx.status = 304
    return
  }
  const drawn = kept.get(name) ?? sharp(Buffer.from(svg), { density: 144 }).png({ palette: true }).toBuffer()
  kept.delete(name)
  kept.set(name, drawn)
  drawn.catch(() => kept.delete(name))
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  ctx.type = 'image/png'
  ctx.body = await drawn
}
