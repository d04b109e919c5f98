import type { Context } from 'koa'
import { Refusal, type Language } from '@shared/kit/refusal'
import type { Rate } from '@shared/kit/route'
import { open311Reasons } from '@shared/open311/open311.reasons'
import type { Address } from '@server/kit/address'
import { readForm } from '@server/kit/body'
import { languageOf, told } from '@server/kit/errors'
import { spend } from '@server/kit/rate'
import { answerForMany, isHeld } from '@server/kit/shared-answers'
import { argumentsOf } from './arguments'
import { formats, written, type Document, type Format } from './document'

/** One call: what the address names, the arguments, and in which language it is answered. */
export interface Call {
  name: string
  given: Record<string, string>
  language: Language
}
const base = '/open311/v2'

/** An address that is read by everybody: the same bytes for all who ask the same within a second. */
export const reads = (
  name: string,
  path: string,
  answers: Record<number, string>,
  run: (call: Call) => Document | Promise<Document>,
): Address => ({
  ...{ name: `open311.${name}`, method: 'GET', path: base + path, answers },
  run: ctx =>
    answering(ctx, async format => {
      const call = { name: nameIn(ctx), given: argumentsOf(ctx.querystring), language: languageOf(ctx) }
      const make = async () => written(await run(call), format)
      const { body, etag } = await answerForMany(`open311.${name}`, `${call.language} ${ctx.url}`, make)
      ctx.set('ETag', etag)
      ctx.set('Cache-Control', 'no-cache')
      answer(ctx, format, body)
      if (isHeld(ctx, etag)) ctx.status = 304
    }),
})
/** An address that is written to: a form in UTF-8, of either kind, whose arguments may also stand in the query. Who sends it how often is counted by `rate`. */
export const writes = (
  name: string,
  path: string,
  answers: Record<number, string>,
  rate: Rate,
  run: (call: Call, spend: (who: string) => Promise<void>) => Promise<Document>,
): Address => ({
  ...{ name: `open311.${name}`, method: 'POST', path: base + path, answers },
  run: ctx =>
    answering(ctx, async format => {
      const count = (who: string) => spend(`open311.${name}`, rate, [who])
      await count(ctx.ip)
      const form = await readForm(ctx.req, open311Reasons.noFile)
      const given = { ...argumentsOf(ctx.querystring), ...argumentsOf(form) }
      const document = await run({ name: nameIn(ctx), given, language: languageOf(ctx) }, count)
      ctx.set('Cache-Control', 'no-store')
      answer(ctx, format, written(document, format))
    }),
})
const nameIn = (ctx: Context) => ((ctx.params as { name?: string }).name ?? '').replace(/\.\w+$/, '')

/** Answers in the format that the address ends in, or with `errors` in it; in XML where it ends in none. */
async function answering(ctx: Context, run: (format: Format) => Promise<void>): Promise<void> {
  const format = /\.(xml|json)$/.exec(ctx.path)?.[1] as Format | undefined
  try {
    if (!format) throw new Refusal(open311Reasons.resourceUnknown)
    await run(format)
  } catch (error) {
    const { status: kind, message, details } = told(ctx, error)
    ctx.status = statusOf(kind)
    ctx.set('Cache-Control', 'no-store')
    if (details.retryAfter) ctx.set('Retry-After', String(details.retryAfter))
    const sentences = Object.entries(details.fields ?? {}).map(([at, why]) => (why.includes(at) ? why : `${at}: ${why}`))
    const content = (sentences.length > 0 ? sentences : [message]).map(description => ({ code: ctx.status, description }))
    answer(ctx, format ?? 'xml', written({ root: 'errors', content }, format ?? 'xml'))
    if (!ctx.req.complete) ctx.req.resume() // a sender that is still sending reads the answer only when it is through
  }
}

/** The standard knows 404 for what is not there, 403 for a key and 400 for all else; what is no fault of the call says so all the same. */
const statusOf = (status: number) => ([401, 409, 413, 422].includes(status) ? 400 : status)

function answer(ctx: Context, format: Format, body: string | Buffer): void {
  ctx.set('Content-Type', `${formats[format]}; charset=utf-8`)
  ctx.vary('Accept-Language')
  // Open to pages of any origin: nothing that is read here depends on who asks.
  ctx.set('Access-Control-Allow-Origin', '*')
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
  ctx.body = body
}
