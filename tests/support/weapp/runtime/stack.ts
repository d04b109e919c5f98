import type { Instance, Opened, Program, Sent } from './program'

const most = 10
/** What a page gets of its address: as it stands there, decoded by nobody. */
function parse(url: string): { path: string; query: Record<string, string> } {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?')
  const pairs = query.split('&').filter(Boolean)
  return { path, query: Object.fromEntries(pairs.map(pair => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)])) }
}

/** The pages that lie on one another; the last is seen. */
export class Stack {
  private readonly opened: Opened[] = []
  program!: Program

  constructor(private readonly pages: readonly string[]) {}

  instances = (): Instance[] => this.opened.map(({ instance }) => instance)

  private push(url: string): void {
    const { path, query } = parse(url)
    if (!this.pages.includes(path)) throw new Error(`page "${path}" is not found`)
    const page = this.program.open(path, query)
    this.opened.push(page)
    page.instance.onLoad?.(query)
    page.instance.onShow?.()
    page.instance.onReady?.()
  }
  private pop(): void {
    const page = this.opened.pop()
    page?.instance.onUnload?.()
    page?.release()
  }
  private get top(): Opened | undefined {
    return this.opened.at(-1)
  }

  navigateTo(url: string): void {
    if (this.opened.length >= most) throw new Error(`webview count limit exceed`)
    this.top?.instance.onHide?.()
    if (this.top) this.top.host.style.display = 'none'
    this.push(url)
  }
  redirectTo(url: string): void {
    this.pop()
    this.push(url)
  }
  reLaunch(url: string): void {
    while (this.opened.length > 0) this.pop()
    this.push(url)
  }
  back(delta: number): void {
    for (let left = Math.min(delta, this.opened.length - 1); left > 0; left--) this.pop()
    if (!this.top) return
    this.top.host.style.display = ''
    this.top.instance.onShow?.()
  }
  /** What the page that is seen sends out; null where it cannot be sent on. */
  send = (): Sent | null => this.top?.instance.onShareAppMessage?.({ from: 'menu' }) ?? null
  /** Where the first such element of the page is seen; null where there is none. */
  placeOf(selector: string): object | null {
    const found = this.top?.host.querySelector(selector)
    if (!found) return null
    const { id } = found
    const { left, top, right, bottom, width, height } = found.getBoundingClientRect()
    return { id, dataset: {}, left, top, right, bottom, width, height }
  }
  scroll(selector: string | undefined, top: number): void {
    if (selector) this.top?.host.querySelector(selector)?.scrollIntoView()
    else scrollTo(0, top)
  }
}
