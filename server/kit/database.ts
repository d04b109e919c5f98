import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm'
import { Refusal, kitReasons } from '@shared/kit/refusal'
import { openSources, type Connection, type Pool, type Sources, type Tables } from './database-sources'
import { duplicate, lostConnection, passing } from './database-errors'
import { log } from './log'

export type { Tables }
interface Scope {
  manager: EntityManager
  over: boolean
  failed?: { error: unknown }
  afterwards: (() => void)[]
}

const tries = 8
const patience = 10_000
const scope = new AsyncLocalStorage<Scope>()
let opened: Sources

/** Opens the database of that address for this process; `openSources` says how. Answers the writer, for migrations. */
export async function openDatabase(url: string, tables: Tables, poolSize = 10): Promise<DataSource> {
  opened = await openSources(url, tables, poolSize)
  return opened.writer
}

export const closeDatabase = () => opened.close()

/** A round trip to the database; throws if there is none. */
export const pingDatabase = () => opened.reader.query('SELECT 1')

export const isSqlite = () => opened.writer.options.type === 'better-sqlite3'
/** The writer's pool, for libraries that bring their own SQL (rate limits); undefined on SQLite. */
export const pool = () => (opened.writer.driver as unknown as { pool?: Pool }).pool

/** The rows of an entity: inside a transaction its own, outside a reader that refuses every write. */
export const table = <T extends ObjectLiteral>(entity: EntityTarget<T>) => manager().getRepository(entity)

/**
 * Gives `take` the rows of one statement of the reader as they come, none of which is kept: so their number does not make the process
 * grow. SQLite has them all at once. After every few of them whoever else waits for the process has a turn. `take` must not wait for
 * anything: the connection is held meanwhile.
 */
export async function eachRow(sql: string, values: unknown[], take: (row: unknown) => void): Promise<void> {
  const runner = isSqlite() ? null : opened.reader.createQueryRunner()
  try {
    const rows = runner ? await runner.stream(sql, values) : await opened.reader.query<unknown[]>(sql, values)
    let taken = 0
    for await (const row of rows) {
      take(row)
      if (++taken % rowsATurn === 0) await setImmediate()
    }
  } finally {
    await runner?.release()
  }
}
const rowsATurn = 8

function manager(): EntityManager {
  const running = scope.getStore()
  if (running?.over) throw new Error('this transaction is over: something in it was not awaited')
  if (running?.failed) throw running.failed.error
  return running?.manager ?? opened.reader.manager
}

/**
 * Carries out `work` in one transaction and returns what it returns. Inside another it joins; a failure
 * in the inner one dooms the whole, even if it was caught. Conflicts (deadlock, lock wait, Galera, busy)
 * and connections lost before COMMIT run `work` again, so it must have no effect but on the database and
 * must not wait for anything else: on SQLite it holds the only writer. Refuses `kit.busy` when that does
 * not help, `kit.unknown` when the connection is lost at COMMIT.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const running = scope.getStore()
  if (running) return join(running, work)
  let trouble = 0 // since when; waiting for a connection or a turn does not count
  for (let attempt = 1; ; attempt++) {
    try {
      return await (isSqlite() ? inTurn(() => attemptOnce(work)) : attemptOnce(work))
    } catch (error) {
      if (!passing(error)) throw error
      trouble ||= performance.now()
      if (attempt === tries || performance.now() - trouble > patience) throw new Refusal(kitReasons.busy, { retryAfter: 1 })
      log('info', `transaction runs again (${attempt}): ${(error as Error).message}`)
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/** Runs `act` in this process after the outermost COMMIT. A kill loses it: for hints and caches only. */
export function afterCommit(act: () => void): void {
  inside('afterCommit').afterwards.push(act)
}

/** The row, locked until the transaction ends (on SQLite the transaction itself is the lock); null if there is none. */
export function lockOne<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
  inside('lockOne')
  return table(entity).findOne(isSqlite() ? { where } : { where, lock: { mode: 'pessimistic_write' } })
}

/** Did this conditional UPDATE or DELETE touch exactly `n` rows? Both engines count the rows that matched. */
export async function changed(statement: Promise<{ affected?: number | null }>, n = 1): Promise<boolean> {
  inside('changed')
  return (await statement).affected === n
}

/** Inserts unless a unique key forbids it; false then, and the transaction goes on. */
export async function onceOnly(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert()
    return true
  } catch (error) {
    if (duplicate(error)) return false
    throw error
  }
}

function inside(what: string): Scope {
  const running = scope.getStore()
  if (!running || running.over) throw new Error(`${what} is only for use inside transaction()`)
  return running
}

async function join<T>(running: Scope, work: () => Promise<T>): Promise<T> {
  try {
    inside('a nested transaction')
    return await work()
  } catch (error) {
    running.failed ??= { error }
    throw error
  }
}

async function attemptOnce<T>(work: () => Promise<T>): Promise<T> {
  const runner = opened.writer.createQueryRunner()
  const here: Scope = { manager: runner.manager, over: false, afterwards: [] }
  try {
    await begin(runner)
    if (!isSqlite()) watch(runner, here)
    const result = await scope.run(here, work)
    if (here.failed) throw here.failed.error
    here.over = true
    await commit(runner)
    for (const act of here.afterwards) scope.exit(() => quietly(act))
    return result
  } catch (error) {
    here.over = true
    await rollback(runner)
    throw error
  } finally {
    await runner.release()
  }
}

async function begin(runner: QueryRunner): Promise<void> {
  if (!isSqlite()) return runner.startTransaction()
  await runner.query('BEGIN IMMEDIATE')
  mark(runner, true) // else `save` opens one of its own inside
}

/**
 * A deadlock rolls the whole transaction back and leaves the connection in autocommit: a verb that caught
 * it and went on would write outside any transaction. So the first one dooms the rest.
 */
function watch(runner: QueryRunner, here: Scope): void {
  const ask = runner.query.bind(runner) as QueryRunner['query']
  runner.query = async (sql: string, ...rest: [unknown[]?, boolean?]) => {
    if (here.failed && sql !== 'ROLLBACK') throw here.failed.error
    return (ask as (sql: string, ...rest: unknown[]) => Promise<never>)(sql, ...rest).catch(error => {
      if (passing(error)) here.failed ??= { error }
      throw error
    })
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('COMMIT')
    mark(runner, false)
  } catch (error) {
    if (lostConnection(error)) throw new Refusal(kitReasons.unknown, { retryAfter: 1 })
    throw error
  }
}

/** A connection that cannot roll back is thrown away, never returned to the pool. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return
  mark(runner, false)
  await runner.query('ROLLBACK').catch(async error => {
    log('warn', 'rollback failed', error)
    if (!isSqlite()) ((await runner.connect()) as Connection).destroy()
  })
}

const mark = (runner: QueryRunner, active: boolean) => {
  ;(runner as { isTransactionActive: boolean }).isTransactionActive = active
}

/** SQLite has one writer: transactions take it one after another. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}

function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    log('error', 'afterCommit failed', error)
  }
}
