import { Column, Entity, In, Index, IsNull, LessThan, LessThanOrEqual, PrimaryColumn } from 'typeorm'
import { later, now } from './clock'
import { afterCommit, changed, onceOnly, table, transaction } from './database'
import { newId } from './ids'
import { log } from './log'

/** Features add their events here by declaration merging; payloads carry ids only. */
export interface Events {}
export type EventName = keyof Events & string

/** One piece of work that follows a verb: an event for one listener. Done rows stay a week, as proof and against repeats. */
@Entity('deliveries')
@Index('ix_deliveries_due', ['doneAt', 'deadAt', 'runAt'])
@Index('ux_deliveries_dedup', ['dedupKey'], { unique: true })
export class Delivery {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 64 }) event: string
  @Column({ type: 'varchar', length: 64 }) listener: string
  @Column({ type: 'simple-json' }) payload: object
  @Column({ type: 'varchar', length: 191 }) dedupKey: string
  @Column({ type: 'datetime', precision: 3 }) runAt: Date
  @Column({ type: 'int' }) attempts: number
  @Column({ type: 'datetime', precision: 3 }) leaseUntil: Date
  @Column({ type: 'varchar', length: 26, nullable: true }) leaseToken: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) doneAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) deadAt: Date | null
  @Column({ type: 'varchar', length: 500, nullable: true }) lastError: string | null
}

export const deliveryLimits = { attempts: 8, leaseSeconds: 60, firstWait: 1000, longestWait: 3_600_000, batch: 20 }

interface Listener {
  event: string
  outward: boolean
  work(payload: object, dedupKey: string): Promise<unknown>
}
const listeners = new Map<string, Listener>()

/**
 * `work` hears of every `event`, inside the transaction that marks the delivery done: what it writes is
 * written once. It may be started more than once and in any order; it must not wait for anything but the database.
 */
export function on<E extends EventName>(event: E, listener: string, work: (payload: Events[E]) => Promise<unknown>): void {
  listeners.set(listener, { event, outward: false, work: work as Listener['work'] })
}

/** For listeners that leave the process (WeChat, mail): outside any transaction, at least once; pass `dedupKey` on. */
export function onOutward<E extends EventName>(
  event: E,
  listener: string,
  work: (payload: Events[E], dedupKey: string) => Promise<unknown>,
): void {
  listeners.set(listener, { event, outward: true, work: work as Listener['work'] })
}

/**
 * Writes one delivery per listener in the verb's transaction. The same `dedupKey` announces once, ever (for a week). Nothing of it is
 * carried out before `notBefore`.
 */
export async function announce<E extends EventName>(
  event: E,
  payload: Events[E],
  dedupKey: string = newId(),
  notBefore: Date = now(),
): Promise<void> {
  for (const [listener, { event: heard }] of listeners) {
    if (heard !== event) continue
    await onceOnly(() =>
      table(Delivery).insert({
        id: newId(),
        event,
        listener,
        payload,
        dedupKey: `${dedupKey}:${listener}`,
        runAt: notBefore,
        attempts: 0,
        leaseUntil: now(),
        leaseToken: null,
        doneAt: null,
        deadAt: null,
        lastError: null,
      }),
    )
  }
  afterCommit(() => wake(notBefore))
}

/** At once what is due, at its time what soon is; the dispatcher finds the rest. */
function wake(at: Date): void {
  const wait = at.getTime() - now().getTime()
  if (wait <= 0) kick()
  else if (wait < 1000) setTimeout(kick, wait).unref()
}

let pumping: Promise<void> | undefined
let again = false
/** Starts carrying out what is due, unless that is under way already. */
function kick(): void {
  again = true
  pumping ??= pump()
    .catch(error => log('error', 'deliveries', error))
    .finally(() => {
      pumping = undefined
      if (again) setImmediate(kick)
    })
}

/** For tests: resolves when nothing that this process can carry out is due. */
export async function settled(): Promise<void> {
  do {
    kick()
    await pumping
  } while (again || (await due(1).then(ids => ids.length > 0)))
}

/** Looks for due deliveries every second, for those a dead process left behind. Returns the way to stop, once the batch in hand is done. */
export function startDispatcher(): () => Promise<void> {
  const timer = setInterval(kick, 1000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    again = false
    await pumping
  }
}

async function pump(): Promise<void> {
  while (again) {
    again = false
    const ids = await due(deliveryLimits.batch)
    await Promise.all(
      [0, 1, 2, 3].map(async lane => {
        for (let i = lane; i < ids.length; i += 4) await carryOut(ids[i]!)
      }),
    )
    if (ids.length === deliveryLimits.batch) again = true
  }
}

/** Only listeners this process knows: during a rollout a newer process carries out its own. */
async function due(most: number): Promise<string[]> {
  const rows = await table(Delivery).find({
    select: { id: true },
    order: { runAt: 'ASC' },
    take: most,
    where: {
      doneAt: IsNull(),
      deadAt: IsNull(),
      runAt: LessThanOrEqual(now()),
      leaseUntil: LessThanOrEqual(now()),
      listener: In([...listeners.keys()]),
    },
  })
  return rows.map(row => row.id)
}

async function carryOut(id: string): Promise<void> {
  const leaseToken = newId()
  const delivery = await transaction(() => claim(id, leaseToken))
  if (!delivery) return
  const { listener, payload, dedupKey } = delivery
  const { outward, work } = listeners.get(listener)!
  const done = () => changed(table(Delivery).update({ id, leaseToken }, { doneAt: now(), leaseToken: null }))
  try {
    if (outward) await work(payload, dedupKey)
    await transaction(async () => {
      if ((await done()) && !outward) await work(payload, dedupKey)
    })
  } catch (error) {
    await transaction(() => putOff(delivery, leaseToken, error))
  }
}

/** The attempt is counted before it is made, so that one which kills the process dies out too. */
async function claim(id: string, leaseToken: string): Promise<Delivery | null> {
  const free = { id, doneAt: IsNull(), deadAt: IsNull(), runAt: LessThanOrEqual(now()), leaseUntil: LessThanOrEqual(now()) }
  const lease = { leaseToken, leaseUntil: later(deliveryLimits.leaseSeconds * 1000), attempts: () => 'attempts + 1' }
  if (!(await changed(table(Delivery).update(free, lease)))) return null
  const delivery = await table(Delivery).findOneByOrFail({ id })
  if (delivery.attempts <= deliveryLimits.attempts) return delivery
  await putOff(delivery, leaseToken, new Error(delivery.lastError ?? 'the process died each time'))
  return null
}

async function putOff({ id, listener, attempts }: Delivery, leaseToken: string, error: unknown): Promise<void> {
  const dead = attempts >= deliveryLimits.attempts
  const wait = Math.min(deliveryLimits.longestWait, deliveryLimits.firstWait * 2 ** (attempts - 1)) * (0.5 + Math.random())
  log(dead ? 'error' : 'warn', `delivery ${id} to ${listener} failed (${attempts})`, error)
  await changed(
    table(Delivery).update(
      { id, leaseToken },
      {
        runAt: later(wait),
        leaseUntil: now(),
        leaseToken: null,
        deadAt: dead ? now() : null,
        lastError: String(error).slice(0, 500),
      },
    ),
  )
}

const keptDays = 7
/** Sweeps what was carried out more than a week ago; until then it keeps the same dedupKey from being announced again. */
export const forgetDeliveries = () =>
  transaction(() => table(Delivery).delete({ doneAt: LessThan(later(-keptDays * 86_400_000)) }))
