import { closeDatabase, openDatabase } from '@server/kit/database'
import { migrate } from '@server/kit/migrate'
import { withExtra } from '@server/run'
import { sample } from './sample'

/** A process that migrates and dies, with no chance to tidy up, right after its n-th statement; says how many there were if it comes through. */
async function main(): Promise<void> {
  const [url, n] = process.argv.slice(2)
  const source = await openDatabase(url!, withExtra(sample))
  const createQueryRunner = source.createQueryRunner.bind(source)
  const counted = new WeakSet()
  let count = 0
  source.createQueryRunner = (...mode) => {
    const runner = createQueryRunner(...mode)
    if (counted.has(runner)) return runner
    counted.add(runner)
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<never>
    runner.query = async (...given: unknown[]) => {
      const answer = await query(...given)
      if (/^\s*(CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|START|BEGIN|COMMIT)/i.test(String(given[0])) && ++count === Number(n))
        process.kill(process.pid, 'SIGKILL')
      return answer
    }
    return runner
  }
  await migrate(source)
  process.stdout.write(`statements ${count}\n`)
  await closeDatabase()
}
main().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exit(1)
})
