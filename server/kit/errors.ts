import type { Context, Next } from 'koa'
import { fill } from '@shared/kit/words'
import { Refusal, inLanguage, kitReasons, type Language, type Reason, type RefusalDetails } from '@shared/kit/refusal'
import { lostConnection, tooLong } from './database-errors'
import { newId } from './ids'
import { log } from './log'

/** The first middleware: gives each request an id and turns whatever is thrown into the one error shape. */
export async function answerErrors(ctx: Context, next: Next): Promise<void> {
  const requestId = newId()
  ctx.state.requestId = requestId
  ctx.set('X-Request-Id', requestId)
  try {
    await next()
    if (ctx.status === 404 && ctx.body == null && ctx.respond !== false) throw new Refusal(kitReasons.missing)
  } catch (error) {
    const { status, reason, message, details } = told(ctx, error)
    const { fields, fresh, retryAfter } = details
    ctx.status = status
    if (retryAfter) ctx.set('Retry-After', String(retryAfter))
    ctx.set('Cache-Control', 'no-store')
    ctx.body = { error: { code: reason.code, message, requestId, retryAfter, fresh, fields } }
    if (!ctx.req.complete) ctx.req.resume() // a sender that is still sending reads the answer only when it is through
  }
}

export const languageOf = (ctx: Context): Language => (ctx.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh')

interface Told {
  status: number
  reason: Reason
  /** In the language that was asked for, as are the sentences of the fields. */
  message: string
  details: RefusalDetails
}
/** What is said to whatever was thrown, in whichever shape: a refusal as it is; all else is our fault, which is logged and not told. */
export function told(ctx: Context, error: unknown): Told {
  const requestId = ctx.state.requestId as string
  const refusal = asRefusal(error)
  if (!refusal) log('error', `${ctx.method} ${requestId}`, error)
  const language = languageOf(ctx)
  const { reason, details } = refusal ?? new Refusal(kitReasons.bug)
  const { fields, retryAfter, values } = details
  const slots = { id: requestId, count: Object.keys(fields ?? {}).length || 1, seconds: retryAfter ?? 1, ...values }
  const inWords = fields && Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, inLanguage(text, language)]))
  return {
    status: refusal?.status ?? 500,
    reason,
    message: fill(reason[language], slots),
    details: { ...details, fields: inWords },
  }
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof URIError || isAddressFault(error)) return new Refusal(kitReasons.missing)
  if (tooLong(error)) return new Refusal(kitReasons.unreadable)
  return lostConnection(error) ? new Refusal(kitReasons.busy, { retryAfter: 2 }) : null
}

/** What the libraries for addresses and files throw at one that cannot be (NUL in it, a way out of the folder). */
const isAddressFault = (error: unknown) => {
  const { status = 0 } = (error ?? {}) as { status?: unknown }
  return error instanceof Error && typeof status === 'number' && status >= 400 && status < 500
}
