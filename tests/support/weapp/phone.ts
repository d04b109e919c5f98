import { join } from 'node:path'
import { build } from 'esbuild'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { FakeWechat } from '../fake-wechat'
import { phone, type House } from '../resident'
import { pack, type Package } from './pack'
import type { Running } from './runtime'
import type { Seen } from './runtime/watch'

/** The address that the mini-program was built to ask; here it leads to the house under test. */
const asked = 'http://127.0.0.1:8080'
/** Pixels that a finger cannot use, below. */
export const barBelow = 34
type Window = { running: Running; boot(given: object): void }

let made: Promise<{ script: string; built: Package }> | undefined
const make = async () => {
  const { outputFiles } = await build({
    entryPoints: [join('tests/support/weapp/runtime/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
  return { script: outputFiles[0]!.text, built: pack('dist/weapp') }
}

/** A phone with WeChat, and in it the mini-program as it was built. */
export class WeappPhone {
  /** Answers of the server that were not right, and pictures that may not be kept. */
  readonly faults: string[] = []
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** `user` is who holds it; null where WeChat gives no code. `storage` is what the program kept there before. */
  static async turnedOn(
    house: House,
    wechat: FakeWechat | null,
    user: string | null,
    storage: Record<string, unknown> = {},
  ): Promise<WeappPhone> {
    const context = await house.browser.newContext({ ...phone, reducedMotion: 'reduce', permissions: ['local-network-access'] })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    // A screen with a bar to swipe along below, as most have.
    const screen = await context.newCDPSession(page)
    await screen.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: barBelow } })
    const turned = new WeappPhone(context, page)
    await context.route(`${asked}/**`, route => {
      const path = route.request().url().slice(asked.length)
      if (path === '/weapp')
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><meta name="viewport" content="width=device-width">',
        })
      return route.continue({ url: house.base + path })
    })
    await context.exposeFunction('askCode', async () => {
      if (!wechat || user === null) throw new Error('login:fail')
      return wechat.login(user)
    })
    await context.addInitScript(values => {
      if (localStorage.length > 0) return
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, JSON.stringify(value))
    }, storage)
    page.on('pageerror', error => turned.faults.push(`error: ${error.message}`))
    page.on('console', message => {
      if (message.type() === 'error' || /暂不支持/.test(message.text())) turned.faults.push(`console: ${message.text()}`)
    })
    page.on('response', answer => {
      const path = new URL(answer.url()).pathname
      if (answer.status() >= 400) turned.faults.push(`${path} answered ${answer.status()}`)
      if (path.startsWith('/files/') && !/max-age=[1-9]/.test(answer.headers()['cache-control'] ?? ''))
        turned.faults.push(`${path} may not be kept`)
    })
    return turned
  }

  /** Opens the mini-program, as WeChat does after a scan (`q` once encoded); waits until nothing more comes, unless it should not. */
  async open(path: string, query: Record<string, string> = {}, { wait = true } = {}): Promise<void> {
    const { script, built } = await (made ??= make())
    await this.page.goto(`${asked}/weapp`)
    await this.page.evaluate(script)
    await this.page.evaluate(given => (globalThis as unknown as Window).boot(given), {
      ...{ package: built, path, query, scene: 1011 },
    })
    if (wait) await this.quiet()
  }

  /** Opens a page as the only one and waits until nothing more comes. */
  async turnTo(address: string): Promise<void> {
    await this.page.evaluate(url => (globalThis as unknown as Window).running.reLaunch(url), address)
    await this.quiet()
  }

  /** Until no request is under way and nothing was drawn for a moment. */
  async quiet(): Promise<void> {
    await this.page.waitForFunction(() => {
      const at = globalThis as unknown as Window & { last?: string; since?: number }
      const now = `${at.running.seen.pending} ${document.body.innerHTML.length} ${at.running.seen.calls.length}`
      if (at.last !== now || at.running.seen.pending > 0) {
        at.last = now
        at.since = performance.now()
        return false
      }
      return performance.now() - at.since! > 150
    })
  }

  seen = (): Promise<Seen> => this.page.evaluate(() => (globalThis as unknown as Window).running.seen)
  forget = async () => {
    this.faults.length = 0
    await this.page.evaluate(() => (globalThis as unknown as Window).running.forget())
  }
  /** What the program kept on the phone under that name. */
  kept = (key: string): Promise<unknown> =>
    this.page.evaluate(name => JSON.parse(localStorage.getItem(name) ?? '""') as unknown, key)
  /** What goes out when the page that is seen is sent on. */
  sent = () => this.page.evaluate(() => (globalThis as unknown as Window).running.send())
  fillAlbum = (pictures: string[]) =>
    this.page.evaluate(all => (globalThis as unknown as Window).running.fillAlbum(all), pictures)

  allowMicrophone = () => this.page.evaluate(() => void ((globalThis as unknown as Window).running.phone.microphone = true))

  /** The page that is seen. */
  get shown(): Locator {
    return this.page.locator('.on-stack').last()
  }
  /** Where it is. */
  route = () => this.shown.getAttribute('data-route')
  named = (role: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'dialog', name: string | RegExp) =>
    this.shown.getByRole(role, { name, exact: typeof name === 'string' }).first()
  tap = async (role: 'button' | 'link' | 'radio' | 'checkbox' | 'tab', name: string | RegExp) => {
    await this.named(role, name).click()
    await this.quiet()
  }
}
