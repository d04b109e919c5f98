// `npm test`: everything this machine can run. What it lacks is named and counted as skipped; REQUIRE_ALL=1 makes that a failure.
// Arguments are passed on to vitest: `npm test -- tests/server/appeals`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireNode, requirePackages } from './prepare.mjs'

requireNode()
requirePackages()
const { buildH5, buildServer, root, taro } = await import('./build.mjs')
const { found, startMariadb } = await import('./mariadb.mjs')

const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'linli-tests-'))
const total = { passed: 0, failed: 0, skipped: 0 }
let mariadb
let running
const tidy = () => {
  mariadb?.stop()
  rmSync(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill()
    tidy()
    process.exit(1)
  })
}

const lacks = []
const lack = (what, command) => {
  lacks.push(`${what} is missing; install it with: ${command}`)
  total[process.env.REQUIRE_ALL === '1' ? 'failed' : 'skipped']++
}

/** Runs vitest's projects and adds up what they count. A run that ends without a report counts as one failure. */
async function vitest(projects, env = {}) {
  const report = join(folder, `${projects[0]}.json`)
  const args = projects.flatMap(project => ['--project', project])
  running = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...[
        'run',
        '--config',
        'config/vitest.config.mts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        '--passWithNoTests',
      ],
      ...args,
      ...only,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  const code = await new Promise(resolve => running.on('exit', resolve))
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    total.passed += numPassedTests
    total.failed += numFailedTests + brokenFiles
    total.skipped += numPendingTests + numTodoTests
    if (code !== 0 && numFailedTests + brokenFiles === 0) total.failed++
  } catch {
    total.failed++
  }
}

/** One thing that is no vitest test: it holds or it does not. */
async function holds(name, check) {
  try {
    await check()
    total.passed++
    process.stdout.write(`✓ ${name}\n`)
  } catch (error) {
    total.failed++
    process.stdout.write(`✗ ${name}\n${error.message}\n`)
  }
}

try {
  await vitest(['unit', 'server-sqlite'])
  if (found('mariadbd')) {
    mariadb = await startMariadb()
    await vitest(['server-mariadb'], { TEST_MARIADB: mariadb.url })
  } else lack('mariadbd', 'apt-get install -y --no-install-recommends mariadb-server')
  if (found('chromium')) {
    await holds('the server and the H5 build', async () => {
      await buildServer()
      await buildH5()
    })
    await vitest(['browser'])
  } else lack('chromium', 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk')
  if (only.length === 0) await holds('the WeChat output builds', () => taro('weapp'))
} finally {
  tidy()
}
for (const line of lacks) process.stdout.write(`${line}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exit(total.failed > 0 ? 1 : 0)
