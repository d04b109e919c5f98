import type { Package } from '../pack'
import { dressElements, listenToFields, ownStyles } from './elements'
import { fillAlbum } from './files'
import { Program, type Sent } from './program'
import { Stack } from './stack'
import { listenToFingers } from './touches'
import { forget, seen, type Seen } from './watch'
import { makeWx, type Phone } from './wx'

/** What the test finds in the window of a running mini-program. */
export interface Running {
  seen: Seen
  forget(): void
  phone: Phone
  fillAlbum(pictures: string[]): void
  /** Opens a page as the only one. */
  reLaunch(url: string): void
  /** What goes out when the page that is seen is sent on; null where it cannot be. */
  send(): Sent | null
}
interface Given {
  package: Package
  /** The first page with its query; none of it decoded. */
  path: string
  query: Record<string, string>
  scene: number
}
type Hooks = { boot(given: Given): void; running: Running; askCode(): Promise<string> }
const hooks = globalThis as unknown as Hooks

const inPixels = (css: string) => css.replace(/(-?[\d.]+)rpx/g, (_, length: string) => `${(Number(length) * innerWidth) / 750}px`)

hooks.boot = ({ package: from, path, query, scene }) => {
  const phone: Phone = {
    askCode: () => hooks.askCode(),
    scanned: null,
    microphone: false,
    said: [],
    entry: { path, query, scene },
  }
  const stack = new Stack(from.pages)
  stack.program = new Program(from, makeWx(phone, stack), stack.instances)
  dressElements()
  listenToFields()
  listenToFingers()
  const sheet = document.createElement('style')
  sheet.textContent = inPixels(ownStyles + from.styles)
  document.head.append(sheet)
  hooks.running = { seen, forget, phone, fillAlbum, reLaunch: url => stack.reLaunch(url), send: stack.send }
  stack.program.load('app')
  const { app } = stack.program
  app.onLaunch?.(phone.entry)
  app.onShow?.(phone.entry)
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  stack.reLaunch(`/${path}?${asked.join('&')}`)
}
