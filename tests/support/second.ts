import { takeTurn } from '@server/kit/clock'
import { closeDatabase, openDatabase, table, transaction } from '@server/kit/database'
import { on, settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { withExtra } from '@server/run'
import { editDuty, type DutyEdit } from './edit-duty'
import { leap } from './leaping-clock'
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
  const [what, url, until, given = ''] = process.argv.slice(2)
  await openDatabase(url!, withExtra(sample))
  while (Date.now() < Number(until)) await new Promise(resolve => setTimeout(resolve, 1))
  if (what === 'deliver') await settled()
  if (what === 'turn') {
    for (let i = 0; i < 20; i++) {
      await takeTurn({ name: 'test.turn', seconds: 3600, work: () => transaction(() => write('turn')) })
      await takeTurn({ name: 'sample.escalate', seconds: 0, work: escalateNotes })
    }
  }
  if (what === 'leap') await leap(JSON.parse(given) as number[], 1)
  if (what === 'duty') await editDuty(JSON.parse(given) as DutyEdit)
  await closeDatabase()
}
main().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exit(1)
})
