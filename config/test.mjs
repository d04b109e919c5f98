// `npm test`: everything this machine can run. What it lacks is named and its tests are counted as skipped; REQUIRE_ALL=1 makes that a
// failure. Arguments go to vitest: `npm test -- tests/server/appeals`.
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runNode } from './child.mjs'
import { checkNode, install } from './prepare.mjs'
import { findChromium, findMariadb } from './programs.mjs'

checkNode()
await install()
const { startMariadb } = await import('./mariadb.mjs')

// Each of some thousand transactions waits for the disk; what lies in memory does not. Left alone where there is little of it.
if (!process.env.TMPDIR && roomAt('/dev/shm') > 4 * 2 ** 30) process.env.TMPDIR = '/dev/shm'
const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'linli-tests-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** How many bytes are free there; none where there is no such place. */
function roomAt(place) {
  if (!existsSync(place)) return 0
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize
}

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
    failures.push(...counted.testResults.flatMap(failed))
  } catch {
    total.failed++
  }
  if (code !== 0 && total.failed === failedBefore) total.failed++
}

/** What failed in a file, in a few lines each: said once more at the end, where it is not looked for among thousands of lines. */
function failed(file) {
  if (file.status !== 'failed') return []
  const path = relative(process.cwd(), file.name)
  const tests = file.assertionResults.filter(test => test.status === 'failed')
  if (tests.length === 0) return [`${path}: ${file.message}`]
  return tests.map(test => `${path} > ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`)
}
const firstLines = text => text.split('\n', 12).join('\n')

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
if (total.passed + total.failed + total.skipped === 0) {
  failures.push(`No test is found by ${only.join(' ') || 'vitest'}.`)
  total.failed++
}
for (const failure of failures) process.stdout.write(`\nFAILED ${failure}\n`)
for (const line of lacking) process.stdout.write(`${line}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 ? 1 : 0
