import { randomBytes } from 'node:crypto'
import { Column, Entity, Index, LessThan, LessThanOrEqual, MoreThan, PrimaryColumn } from 'typeorm'
import { Refusal, kitReasons } from '@shared/kit/refusal'
import type { RoleName } from '@shared/people/people.views'
import { signedIn, stranger, type Actor } from './actor'
import { later, now } from './clock'
import { changed, onceOnly, table, transaction } from './database'
import { digest, newId } from './ids'
import { Attempt } from './idempotency'

@Entity('people')
@Index('ux_people_account', ['account'], { unique: true })
@Index('ix_people_left', ['erasedAt', 'leftAt'])
export class Person {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 16 }) kind: 'guest' | 'resident' | 'staff'
  @Column({ type: 'varchar', length: 40, nullable: true }) name: string | null
  @Column({ type: 'varchar', length: 80, nullable: true }) nameEn: string | null
  @Column({ type: 'varchar', length: 32, nullable: true }) account: string | null
  @Column({ type: 'varchar', length: 200, nullable: true }) passwordHash: string | null
  /** Until when a password that somebody else gave her lets her in; null for one of her own. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) passwordUntil: Date | null
  @Column({ type: 'varchar', length: 26, nullable: true }) mergedInto: string | null
  /** When she deleted her account: from then on nobody is called so, and nobody signs in as her. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) leftAt: Date | null
  /** When nothing of hers was left. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) erasedAt: Date | null
}

/** A secret somebody carries, known here by its digest only: a session (made by us) or a device (made by it). */
@Entity('tokens')
@Index('ix_tokens_person', ['personId'])
@Index('ux_tokens_handle', ['handle'], { unique: true })
@Index('ix_tokens_ends', ['endsAt'])
export class Token {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string
  /** Names the token where its digest must not be shown. */
  @Column({ type: 'varchar', length: 26 }) handle: string
  @Column({ type: 'varchar', length: 8 }) kind: 'session' | 'device'
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 40 }) label: string
  @Column({ type: 'datetime', precision: 3 }) lastSeenAt: Date
  @Column({ type: 'datetime', precision: 3 }) endsAt: Date
  @Column({ type: 'int' }) writes: number
}

/** A role somebody holds, in one community, for a unit or (null) for all of it, for a time. */
@Entity('roles')
@Index('ix_roles_person', ['personId'])
@Index('ix_roles_unit', ['communityId', 'unitId', 'role'])
export class Role {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'varchar', length: 16 }) role: RoleName
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) endsAt: Date | null
}

/** What a request brought along: digests of `Authorization: Bearer …` and `X-Device: …`, and what the client calls itself. */
export interface Credentials {
  session: string | null
  device: string | null
  label: string
}
const deviceDays = 400
const sessionDays = 30
const hour = 3_600_000

export function credentials(header: (name: string) => string): Credentials {
  // Anything else in its place is a session nobody ever had: refused like one that ended, not passed over.
  const bearer = /^Bearer ([\w-]{43})$/.exec(header('Authorization'))?.[1] ?? header('Authorization')
  const device = /^[\w-]{43}$/.exec(header('X-Device'))?.[0]
  const label = /^[\w .·/-]{1,40}$/u.exec(header('X-Client'))?.[0] ?? ''
  return { session: bearer ? digest('session', bearer) : null, device: device ? digest('device', device) : null, label }
}

/** Who this is now; a stranger if the tokens are unknown. A session that ended is refused, so that the client signs in again. */
export async function whoIs({ session, device }: Pick<Credentials, 'session' | 'device'>): Promise<Actor> {
  const token = session ?? device
  if (!token) return stranger
  const found = await table(Person)
    .createQueryBuilder('p')
    .innerJoin(Token, 't', 't.personId = p.id')
    .select(['p.id AS id', 'p.kind AS kind', 'p.passwordUntil AS passwordUntil'])
    .where('t.id = :token AND t.endsAt > :now', { token, now: now() })
    .getRawOne<Pick<Actor, 'id' | 'kind'> & { passwordUntil: unknown }>()
  if (!found && session) throw new Refusal(kitReasons.expired)
  if (!found) return stranger
  const { id, kind, passwordUntil } = found
  // With a password that somebody else knows as well she can do no more than set her own.
  return { id, kind, roles: kind === 'staff' && passwordUntil === null ? await rolesOf(id) : [] }
}

/** The roles somebody holds now. */
export async function rolesOf(personId: string): Promise<Actor['roles']> {
  const held = await table(Role).findBy({ personId, startsAt: LessThanOrEqual(now()) })
  return held
    .filter(({ endsAt }) => endsAt === null || endsAt > now())
    .map(({ role, communityId, unitId }) => ({ role, communityId, unitId }))
}

/**
 * Inside a mutating transaction: who writes, `known` being whom the gate saw. Somebody unknown becomes a guest, whose row is undone with
 * the rest if the verb refuses. A guest's token is touched, so that a merge waits for it, or it for the merge.
 */
export async function whoWrites(given: Credentials, known: Actor): Promise<Actor> {
  if (given.session) {
    await table(Token).update({ id: given.session, lastSeenAt: LessThan(later(-hour)) }, { lastSeenAt: now() })
    return known
  }
  const id = given.device
  if (!id) throw new Refusal(kitReasons.noDevice)
  const touch = () =>
    changed(
      table(Token).update(
        { id, endsAt: MoreThan(now()) },
        { writes: () => 'writes + 1', lastSeenAt: now(), endsAt: later(deviceDays * 24 * hour) },
      ),
    )
  if (await touch()) return whoIs(given)
  const guest = {
    id: newId(),
    kind: 'guest',
    name: null,
    nameEn: null,
    account: null,
    passwordHash: null,
    mergedInto: null,
    leftAt: null,
    erasedAt: null,
  } as const
  const made = await onceOnly(() => table(Token).insert(newToken('device', id, guest.id, given.label, deviceDays)))
  if (!made) return (await touch()) ? whoIs(given) : Promise.reject(new Refusal(kitReasons.expired))
  await table(Person).insert(guest)
  return { id: guest.id, kind: 'guest', roles: [] }
}

const newToken = (kind: Token['kind'], id: string, personId: string, label: string, days: number) => ({
  id,
  handle: newId(),
  kind,
  personId,
  label,
  lastSeenAt: now(),
  endsAt: later(days * 24 * hour),
  writes: 1,
})

type Merge = (guestId: string, personId: string) => Promise<unknown>
const merges: Merge[] = [(guestId, personId) => table(Attempt).update({ personId: guestId }, { personId })]
/** A feature says how what a guest did becomes the person's; runs in the sign-in's transaction. */
export const whenMerged = (merge: Merge) => {
  merges.push(merge)
}

/** Gives a person a new session and hands her what this device's guest did. The answer is the token, told once. */
export const openSession = (personId: string, { device, label }: Omit<Credentials, 'session'>) =>
  transaction(async () => {
    const guest = device && (await whoIs({ session: null, device }))
    if (device && guest && guest.kind === 'guest' && (await changed(table(Token).delete({ id: device })))) {
      for (const merge of merges) await merge(guest.id, personId)
      await table(Person).update({ id: guest.id }, { mergedInto: personId })
    }
    const token = randomBytes(32).toString('base64url')
    await table(Token).insert(newToken('session', digest('session', token), personId, label, sessionDays))
    return token
  })

/** Sweeps sessions and devices that ended. */
export const forgetTokens = () => transaction(() => table(Token).delete({ endsAt: LessThan(now()) }))

/** The coarse gate: who may knock at all. What she may do is the policy's, inside the verb. */
export function admit(actor: Actor, audience: string): void {
  if ((audience === 'resident' || audience === 'staff') && !signedIn(actor)) throw new Refusal(kitReasons.stranger)
  if (audience === 'staff' && actor.kind !== 'staff') throw new Refusal(kitReasons.staffOnly)
}
