import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '@server/kit/deliveries'
import { openAppeals, type Appeals } from '../support/appeals'
import { clockCases } from '../support/clock-cases'
import { leap } from '../support/leaping-clock'
import { secondProcess } from '../support/second-process'
import { engine, times } from '../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const day = 24
const torture = process.env.TORTURE === '1'
const patience = torture ? 3_600_000 : 180_000
/** A shift's two reminders have their hours; otherwise it leaps to and fro, past every date there is. */
const leaps = fc.sample(fc.integer({ min: 0, max: 60 * day }), { numRuns: torture ? 30 : 1, seed })
const hours = [48.5, 71, 45 * day, ...leaps, 1, 60 * day]

test(
  'whoever does the jobs of the clock, and however it leaps to and fro: each deadline acts once',
  async () => {
    process.stdout.write(`leaps of the clock: SEED=${seed}\n`)
    const made = []
    for (const [name, { make, once }] of Object.entries(clockCases))
      for (const _ of times(torture ? 20 : 1, n => n)) made.push({ name, once, done: await make(on) })
    await settled()
    // The embedded database is one process's.
    if (engine === 'mariadb') {
      const start = Date.now() + 2500
      await Promise.all(times(2, () => secondProcess('leap', on.world.url, start, hours)))
    } else await leap(hours, 2)
    for (const { name, once, done } of made) {
      const steps = (await done()).toSorted()
      const sure = once.filter(step => !step.endsWith('?')).toSorted()
      const maybe = once.filter(step => step.endsWith('?')).map(step => step.slice(0, -1))
      expect([name, steps.filter(step => !maybe.includes(step))]).toEqual([name, sure])
      for (const step of maybe) expect([name, steps.filter(one => one === step).length < 2]).toEqual([name, true])
    }
  },
  patience,
)
