// `npm test`: everything this machine can run. What it lacks is named and its tests are counted as skipped; REQUIRE_ALL=1 makes that a
// failure. Arguments go to vitest: `npm test -- tests/server/appeals`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { checkNode, install } from './prepare.mjs'
import { findChromium, findMariadb } from './programs.mjs'

checkNode()
await install()
const { startMariadb } = await import('./mariadb.mjs')

const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'linli-tests-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const total = { passed: 0, failed: 0, skipped: 0 }

/** Runs projects of vitest and adds up what its report counts; whatever else went wrong is one failure. */
async function vitest(projects, env = {}, args = []) {
  if (projects.length === 0) return
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const code = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'config/vitest.config.mts', '--passWithNoTests', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
      ...projects.flatMap(project => ['--project', project]),
      ...only,
      ...args,
    ],
    { env },
  )
  const failedBefore = total.failed
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8'))
    total.passed += counted.numPassedTests
    total.skipped += counted.numPendingTests + counted.numTodoTests
    total.failed += counted.numFailedTests
    // A file that could not be read has no tests to count.
    total.failed += counted.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length
  } catch {
    total.failed++
  }
  if (code !== 0 && total.failed === failedBefore) total.failed++
}

/** What is shipped, both kinds of pages at once. */
async function buildAll() {
  const { buildH5, buildServer, buildWeapp } = await import('./build.mjs')
  try {
    await Promise.all([buildServer(), buildH5(), buildWeapp()])
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    total.failed++
  }
}

/** Names what is missing and counts the tests that needed it. */
async function without(what, command, projects) {
  process.stdout.write(`\n${what} is missing; ${projects.join(', ')} will be skipped. Install it with:\n  ${command}\n`)
  lacking.push(`${what} is missing: ${command}`)
  await vitest(projects, {}, ['--testNamePattern', '(?!)'])
  if (process.env.REQUIRE_ALL === '1') total.failed++
}
const lacking = []

const [mariadbd, chromium] = [findMariadb(), findChromium()]
let mariadb = null
if (mariadbd) {
  try {
    mariadb = await startMariadb()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    total.failed++
  }
}
await vitest(['unit', 'server-sqlite', ...(mariadb ? ['server-mariadb'] : [])], { TEST_MARIADB: mariadb?.url ?? '' })
await mariadb?.stop()
if (!mariadbd) await without('mariadbd', 'apt-get install -y mariadb-server', ['server-mariadb'])
if (chromium) {
  // Each of Taro's builds keeps one core busy. Where only some tests are asked for, those make what they need.
  if (only.length === 0) await buildAll()
  await vitest(['browser', 'weapp'], { CHROMIUM: chromium })
} else await without('chromium', 'apt-get install -y chromium fonts-noto-cjk', ['browser', 'weapp'])
for (const line of lacking) process.stdout.write(`${line}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 ? 1 : 0
