import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import type { AppealView } from '@shared/appeals/appeal.views'
import { contract } from '@shared/index'
import { client, type Client, type Routes, type Sending } from '@shared/kit/route'
import { copyDemonstration } from './demonstration'
import { ended } from './server-process'

type Clients = { [Feature in keyof typeof contract]: Client<(typeof contract)[Feature]> }
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN' } as const

interface Keeper {
  account: string
  password: string
  community?: string
}
/** The demonstration community behind the shipped server and page, and a real browser in front of it. */
export class House {
  private constructor(
    readonly base: string,
    readonly browser: Browser,
    /** The code at the door of building 3. */
    readonly code: string,
    /** The folder in which its server keeps what it holds. */
    readonly data: string,
    /** What the server has said so far. */
    readonly said: () => string,
    readonly end: () => Promise<void>,
  ) {}

  /** `environment` is what the server is started with besides. With keepers there is no demonstration, but the community of each with her account. */
  static async open(environment: Record<string, string> = {}, ...keepers: Keeper[]): Promise<House> {
    const data = mkdtempSync(join(tmpdir(), 'linli-house-'))
    if (keepers.length === 0) copyDemonstration(data)
    const own = {
      NODE_ENV: 'test',
      DATA_DIR: data,
      DATABASE_URL: '',
      PORT: '0',
      DEMO: keepers.length > 0 ? '0' : '1',
      LOG_LEVEL: 'silent',
    }
    const env = { ...process.env, ...own, ...environment }
    for (const { account, password, community = '银杏里' } of keepers) {
      const given = ['--community', community, '--account', account, '--name', '叶南乔', '--phone', '000-0000 0110']
      spawnSync(process.execPath, ['dist/server/create-admin.js', ...given], { env, input: `${password}\n` })
    }
    const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [server.stdout, server.stderr]) stream.on('data', text => (said += text))
    const found = await new Promise<{ port: string; code: string }>((resolve, reject) => {
      server.stdout.on('data', () => {
        const port = /"port":(\d+)/.exec(said)?.[1]
        const code = /\/s\/(\w+)/.exec(said)?.[1]
        if (port && (code || keepers.length > 0)) resolve({ port, code: code ?? '' })
      })
      server.once('exit', status => reject(new Error(`the server ended (${status}): ${said}`)))
    })
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--use-fake-device-for-media-stream'],
    })
    return new House(
      `http://127.0.0.1:${found.port}`,
      browser,
      found.code,
      data,
      () => said,
      async () => {
        await browser.close()
        server.kill('SIGTERM')
        await ended(server)
        rmSync(data, { recursive: true, force: true })
      },
    )
  }

  /** Calls through the contract, as nobody known or with a session's token. */
  as(token = '', device = newDevice()): Clients {
    const send = async ({ method, kind, url, data }: Sending) => {
      const query = method === 'GET' ? `?${new URLSearchParams(data as Record<string, string>)}` : ''
      const answer = await fetch(`${this.base}/api${url}${query}`, {
        method,
        headers: {
          'X-Device': device,
          ...(kind === 'body' && { 'Content-Type': 'application/json' }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        body: method === 'GET' ? undefined : JSON.stringify(data),
      })
      const told: unknown = await answer.json()
      if (!answer.ok) throw new Error(JSON.stringify(told))
      return told
    }
    return Object.fromEntries(
      Object.entries<Routes>(contract).map(([feature, routes]) => [feature, client(routes, send)]),
    ) as Clients
  }
  /** One of the demonstration's people, signed in by the contract. */
  async person(person: string): Promise<Clients> {
    return this.as((await this.as().demo.demoSignIn({ person })).token)
  }
  /** A phone that never was here: own storage, own device. */
  async newPhone(): Promise<BrowserContext> {
    const context = await this.browser.newContext(phone)
    context.setDefaultTimeout(15_000)
    return context
  }
  /** A phone on which a worker of the demonstration signs in by its list; her first page is there before anything else is asked for. */
  async workerPhone(name: string): Promise<{ context: BrowserContext; page: Page; finger: Finger }> {
    const context = await this.newPhone()
    const page = await context.newPage()
    await page.goto(`${this.base}/#/pages/sign-in/index`)
    await shown(page).getByText(name, { exact: true }).click()
    await page.waitForURL(/staff\/inbox/)
    await shown(page)
      .getByText(/先办|督办中|等受理分派|居民说没解决|期限内|今天的都办完了/)
      .first()
      .waitFor()
    return { context, page, finger: new Finger(page) }
  }
  /** What this phone holds, asked of the server with its own secret. */
  async mineOf(page: Page): Promise<AppealView[]> {
    const device = await page.evaluate(() => (JSON.parse(localStorage.getItem('device') ?? '{}') as { data: string }).data)
    const known = this.as('', device)
    const { items } = await known.appeals.mine()
    return Promise.all(items.map(({ id }) => known.appeals.show({ id })))
  }
  /** From the code on the wall to the door's page. */
  async scan(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${this.base}/s/${this.code}`)
    await fileHere(page).waitFor()
    return page
  }
}
/** The way from the door to the form. */
export const fileHere = (page: Page): Locator => shown(page).getByText('提诉求', { exact: true })
const newDevice = () => randomBytes(32).toString('base64url')

/** The page that is seen; those below it on the stack are still in the document. */
export const shown = (page: Page): Locator => page.locator('.taro_page_show').last()
/** What a finger does to something named; each is one tap. */
export class Finger {
  taps = 0
  constructor(readonly page: Page) {}
  async on(what: Locator): Promise<void> {
    this.taps++
    await what.click()
  }
  async named(role: 'button' | 'radio' | 'checkbox' | 'link' | 'switch' | 'tab', name: string | RegExp): Promise<void> {
    await this.on(
      shown(this.page)
        .getByRole(role, { name, exact: typeof name === 'string' })
        .first(),
    )
  }
}
