import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Middleware } from 'koa'
import helmet from 'koa-helmet'

/**
 * Security headers for everything that is answered. The H5 page carries inline scripts of its builder; the policy names each by its
 * hash, taken from the page itself. Styles may be inline (components set sizes), images and fonts may be `data:` (icon masks, the components' own glyphs) and `blob:` (a photo
 * before it is sent), and so is a recording that is played.
 */
export function headers(h5Dir: string, https: boolean): Middleware {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts(h5Dir)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? undefined : false,
  })
}

function inlineScripts(h5Dir: string): string[] {
  let page: string
  try {
    page = readFileSync(join(h5Dir, 'index.html'), 'utf8')
  } catch {
    return []
  }
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
}
