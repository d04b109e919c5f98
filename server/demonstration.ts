import { config } from '@config/server'
import { table } from './kit/database'
import { recall, remember } from './kit/installation'
import { log } from './kit/log'
import { Area } from './organisation'
import { seedAppeals } from './seeds/seed-appeals'
import { seedCommunity } from './seeds/seed-community'
import { samplePlaceCode } from './places'
import { sampleWorld } from './seeds/sample-world'

/** What a demonstration says when it starts. */
export interface Demonstration {
  greeting(base: string): string
}

/**
 * Fills an empty database with the sample community where that is allowed; null where this is no demonstration. A database that holds
 * anything else is left alone.
 */
export async function demonstrate(): Promise<Demonstration | null> {
  if (!config.mayDemonstrate) return null
  if ((await recall('demonstration')) === null) {
    if (await table(Area).exists()) return null
    const begun = performance.now()
    await seedAppeals(await seedCommunity(), new Date())
    await remember('demonstration', new Date().toISOString())
    log('info', 'the sample community is there', { ms: Math.round(performance.now() - begun) })
  }
  return { greeting }
}

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
