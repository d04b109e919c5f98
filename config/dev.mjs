// `npm run dev`: the server anew on every change, the H5 built anew on every change, both on one address.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode, requirePackages } from './prepare.mjs'

requireNode()
requirePackages()
const { root } = await import('./build.mjs')
rmSync(join(root, 'dist/h5'), { recursive: true, force: true }) // what was compressed there would be served in place of what is built now
const bin = join(root, 'node_modules/.bin')
const children = [
  spawn(join(bin, 'tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(join(bin, 'taro'), ['build', '--type', 'h5', '--watch'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  }),
]
for (const child of children) child.on('exit', () => children.forEach(other => other.kill()))
process.on('SIGINT', () => undefined).on('SIGTERM', () => children.forEach(child => child.kill()))
