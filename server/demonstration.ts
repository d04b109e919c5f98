import { setTimeout as sleep } from 'node:timers/promises'
import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { config } from '@config/server'
import { tables } from './features'
import { ClockJob, enrol, takeTurn, type Job } from './kit/clock'
import { isSqlite, table, transaction } from './kit/database'
import { Person } from './kit/identify'
import { Installation, recall, remember } from './kit/installation'
import { log } from './kit/log'
import { Area } from './organisation'
import { samplePlaceCode } from './places'
import { sampleWorld } from './seeds/sample-world'
import { seedActivities } from './seeds/seed-activities'
import { seedAppeals } from './seeds/seed-appeals'
import { seedCommunity } from './seeds/seed-community'
import { seedNotices } from './seeds/seed-notices'

/** What a demonstration says when it starts. */
export interface Demonstration {
  greeting(base: string): string
}
/** Whether the sample community is there, and whether somebody began to make it. */
const filled = 'demonstration'
const begun = 'demonstration.begun'

/**
 * Fills an empty database with the sample community where that is allowed; null where this is no demonstration. A database that holds
 * anything else is left alone.
 */
export async function demonstrate(): Promise<Demonstration | null> {
  if (!config.mayDemonstrate) return null
  if ((await recall(filled)) === null) {
    if ((await recall(begun)) === null) {
      if ((await table(Area).exists()) || (await table(Person).exists())) return null
      await remember(begun, new Date().toISOString())
    }
    await fillOnce()
  }
  return { greeting }
}

const filling: Job = { name: 'demonstration.fill', seconds: 0, work: fill, leaseSeconds: 120 }
/** A SQLite file has one process; of several on one server, one fills the database and the others wait. */
async function fillOnce(): Promise<void> {
  if (isSqlite()) return fill()
  await enrol([filling])
  while ((await recall(filled)) === null) if (!(await takeTurn(filling))) await sleep(500)
}

async function fill(): Promise<void> {
  if ((await recall(filled)) !== null) return
  log('info', 'making the sample community')
  const since = performance.now()
  await clear()
  const [ids, today] = [await seedCommunity(), new Date()]
  await seedAppeals(ids, today)
  await seedNotices(ids, today)
  await seedActivities(ids, today)
  await remember(filled, new Date().toISOString())
  log('info', 'the sample community is there', { ms: Math.round(performance.now() - since) })
}

/** What an earlier start left half made when it was killed; nobody else has been here, as nothing listened yet. */
const clear = () =>
  transaction(async () => {
    for (const entity of tables.entities as EntityTarget<ObjectLiteral>[]) {
      if (entity !== Installation && entity !== ClockJob) await table(entity).createQueryBuilder().delete().execute()
    }
  })

const wall = samplePlaceCode(sampleWorld.places.find(({ building, kind }) => building === 'b3' && kind === 'entrance')!.code)

const greeting = (base: string) => `
邻里 Linli is open — a demonstration with invented people (梧桐里).

  At the door of building 3   ${base}/s/${wall}
  The home page               ${base}/
  Sign in as somebody         ${base}/#/pages/sign-in/index

  Who one can be: r01 (resident, building 3), suqing (reception desk),
  xuyifan (property, handles), yenanqiao (director, second person).
  All of them: ${base}/api/people/demo

`
