import { climbLadder, markOverdueAppeals } from '@server/appeals'
import { watchVisits } from '@server/feedback'
import { setAhead, takeTurn } from '@server/kit/clock'
import { closeDatabase, openDatabase, table, transaction } from '@server/kit/database'
import { on, settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { withExtra } from '@server/run'
import { Message, escalateNotes, sample } from './sample'

declare module '@server/kit/deliveries' {
  interface Events {
    'test.ping': { n: number }
  }
}

/** A second process for tests: carries out deliveries or a clock job against the same database, then ends. */
const write = (about: string) =>
  table(Message).insert({ id: newId(), personId: 'x', about, subjectId: String(process.pid), at: new Date() })
on('test.ping', 'test.pong', ({ n }) => write(`pong ${n}`))

async function main(): Promise<void> {
  const [what, url, until] = process.argv.slice(2)
  await openDatabase(url!, withExtra(sample))
  while (Date.now() < Number(until)) await new Promise(resolve => setTimeout(resolve, 1))
  if (what === 'deliver') await settled()
  if (what === 'turn') {
    for (let i = 0; i < 20; i++) {
      await takeTurn({ name: 'test.turn', seconds: 3600, work: () => transaction(() => write('turn')) })
      await takeTurn({ name: 'sample.escalate', seconds: 0, work: escalateNotes })
    }
  }
  // Its clock leaps to and fro.
  if (what === 'climb')
    for (const days of [9, 40, 0, 13, 40, 5, 40]) {
      setAhead(days * 86_400_000)
      await climbLadder()
      await markOverdueAppeals()
      await watchVisits()
    }
  await closeDatabase()
}
main().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exit(1)
})
