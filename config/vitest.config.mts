import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = Object.fromEntries([
  ...['shared', 'server', 'config', 'tests'].map(name => [`@${name}`, `${root}${name}`]),
  ['@', `${root}miniapp`],
])
const common = { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2, isolate: false }
const server = (engine: string) => ({
  resolve: { alias },
  root,
  test: {
    ...common,
    name: `server-${engine}`,
    env: { ENGINE: engine, LOG_LEVEL: 'silent' },
    include: ['tests/server/**/*.test.ts'],
    setupFiles: ['tests/support/environment.ts'],
    globalSetup: ['tests/support/bundle.ts'],
  },
})
export const unit = { resolve: { alias }, root, test: { ...common, name: 'unit', include: ['tests/unit/**/*.test.ts'] } }
export default defineConfig({
  test: {
    projects: [
      unit,
      server('sqlite'),
      server('mariadb'),
      {
        ...server('mariadb'),
        test: { ...server('mariadb').test, name: 'bench', include: ['tests/bench/**/*.bench.ts'], testTimeout: 300_000 },
      },
      {
        resolve: { alias },
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        root,
        test: {
          name: 'weapp',
          include: ['tests/weapp/**/*.test.ts'],
          globalSetup: ['tests/support/weapp/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
