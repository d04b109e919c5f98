// `npm run dev`: the server anew at each change, on PORT; the H5 anew at each change, on 10086, which asks the server for the rest.
import { checkNode, install } from './prepare.mjs'
import { runNode } from './child.mjs'

checkNode()
await install()
const server = runNode(['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts'])
const h5 = runNode(['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch'], {
  env: { NODE_ENV: 'development' },
})
await Promise.race([server, h5])
process.kill(process.pid, 'SIGTERM')
