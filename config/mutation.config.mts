import { defineConfig } from 'vitest/config'
import { unit } from './vitest.config.mts'

/** What a change in a rule must make fail: the tests that need neither database nor browser. */
export default defineConfig(unit)
