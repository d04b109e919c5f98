import type { Context } from 'koa'
import type { Outcome } from '@shared/kit/outcome'
import { Refusal, kitReasons } from '@shared/kit/refusal'
import { stranger, type Actor } from './actor'
import { transaction } from './database'
import { told } from './errors'
import { whoWrites, type Credentials } from './identify'
import { once } from './idempotency'

/** What somebody sent: by which route, with what, and whom the gate saw; null where nobody is looked up. */
interface Sent {
  name: string
  given: Credentials
  actor: Actor | null
  body: unknown
}
type Run = (who: Actor) => Promise<unknown>

/** Guest, claim, verb, view and stored answer in one transaction; with a key, an unknown COMMIT is settled by asking again. */
export const write = (ctx: Context, sent: Sent, run: Run) => attempt(keyOf(ctx), sent, run)

/** One of several things that were sent together. */
export interface Piece {
  id: string
  body: unknown
  run: Run
}
/**
 * The same for each of them, one after another: in a transaction of its own, under a key made of the request's and its name, so that what
 * is sent again after a lost answer is done once. Answers what came of each, in their order.
 */
export async function writeEach(ctx: Context, sent: Omit<Sent, 'body'>, pieces: Piece[]): Promise<string> {
  const key = keyOf(ctx)
  const outcomes: Outcome[] = []
  for (const { id, body, run } of pieces) {
    const refused = await attempt(key && `${key} ${id}`, { ...sent, body }, run).then(
      () => null,
      (error: unknown) => {
        const { status, reason, message, details } = told(ctx, error)
        return { status, code: reason.code, message, fields: details.fields }
      },
    )
    outcomes.push({ id, refused })
  }
  return JSON.stringify(outcomes)
}

function keyOf(ctx: Context): string {
  const key = ctx.get('Idempotency-Key')
  if (key.length > 128) throw new Refusal(kitReasons.unreadable)
  return key
}

async function attempt(key: string, { name, given, actor: known, body }: Sent, run: Run): Promise<string> {
  const carryOut = () =>
    transaction(async () => {
      const actor = known ? await whoWrites(given, known) : stranger
      const work = async () => JSON.stringify((await run(actor)) ?? null)
      const who = given.device ?? actor.id
      return key ? once({ who, route: name, key, body, personId: actor.id }, work) : work()
    })
  return carryOut().catch(error => {
    if (key && error instanceof Refusal && error.reason === kitReasons.unknown) return carryOut()
    throw error
  })
}
