import 'reflect-metadata'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'

/** Each test file has a data folder of its own; set before anything reads the settings. */
const folder = mkdtempSync(join(tmpdir(), 'linli-data-'))
process.env.DATA_DIR = folder
/** Files share a process, which read the packages once; of the product each has its own: clock, database, listeners, settings. */
vi.resetModules()
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})
