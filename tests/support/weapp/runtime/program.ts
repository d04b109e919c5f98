import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { Package } from '../pack'
import { fingers } from './touches'
import { countSetData } from './watch'

type Methods = Record<string, unknown>
/** What goes out when a page is sent on. */
export interface Sent {
  title?: string
  path?: string
  imageUrl?: string
}
export interface Instance {
  route: string
  __route__: string
  options: Record<string, string>
  setData(data: unknown, done?: () => void): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  /** Only where the page may be sent on. */
  onShareAppMessage?(from: { from: 'menu' }): Sent
}
export interface Opened {
  instance: Instance
  host: HTMLElement
  release(): void
}
interface HeardEvent {
  type: string
  timeStamp: number
  detail: unknown
  target: { id: string; dataset: object }
  currentTarget: { id: string; dataset: object }
}
interface Json {
  usingComponents?: Record<string, string>
}

/** The path that `asked` means, seen from the file `from`. */
function resolved(from: string, asked: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of asked.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.js$/, '')
}

/** The code of a mini-program, run as WeChat runs it: modules, App, Page and Component of its own, and no window. */
export class Program {
  app: { onLaunch?(entry: object): void; onShow?(entry: object): void } = {}
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly defined = new Map<string, { page: boolean; methods: Methods }>()
  private readonly registered = new Set<string>()
  private current = 'app'
  private readonly space: CodeSpace
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>

  constructor(
    private readonly from: Package,
    private readonly wx: object,
    private readonly pages: () => Instance[],
  ) {
    const env = new MiniProgramEnv()
    this.space = env.createCodeSpace('', true)
    // Ids stay as they are written, in the page as well: Taro finds its nodes by them.
    const space = this.space as unknown as { prepareComponentOptions(...args: unknown[]): [glassEasel.ComponentOptions] }
    const prepare = space.prepareComponentOptions.bind(space)
    space.prepareComponentOptions = (...args) => {
      const prepared = prepare(...args)
      Object.assign(prepared[0], { idPrefixGenerator: undefined, writeIdToDOM: true })
      return prepared
    }
    const groups = new Function(`return ${from.templates}`)() as Record<string, never>
    for (const [path, content] of Object.entries(groups))
      this.space.addCompiledTemplate(path, { groupList: groups, content, fallbackListenerOnNativeNode: true } as never)
    const context = new glassEasel.CurrentWindowBackendContext()
    context.onEvent((target, type, detail, { bubbles, composed }) => {
      glassEasel.Event.dispatchEvent(target, new glassEasel.Event(type, type === 'tap' ? detail : {}, { bubbles, composed }))
    })
    this.backend = env.associateBackend(context)
  }

  /** Runs a module once and gives what it exports. */
  load(path: string): unknown {
    const known = this.modules.get(path)
    if (known) return known.exports
    const source = this.from.files[`${path}.js`]
    if (source === undefined) throw new Error(`there is no module ${path}`)
    const module: { exports: unknown } = { exports: {} }
    this.modules.set(path, module)
    const before = this.current
    this.current = path
    const define = (page: boolean) => (methods: Methods) => this.defined.set(this.current, { page, methods })
    const around = { setTimeout, clearTimeout, setInterval, clearInterval, console, Promise }
    const given: Record<string, unknown> = {
      ...{ require: (asked: string) => this.load(resolved(path, asked)), module, exports: module.exports, wx: this.wx },
      ...{ App: (app: Program['app']) => (this.app = app), Page: define(true), Component: define(false) },
      ...{ getApp: () => this.app, getCurrentPages: this.pages, global: around, globalThis: around, self: around },
      ...{ window: undefined, document: undefined, localStorage: undefined, fetch: undefined, navigator: undefined },
    }
    const run = new Function(...Object.keys(given), `${source}\n//# sourceURL=weapp:///${path}.js`)
    run(...Object.values(given))
    this.current = before
    return module.exports
  }

  private register(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    this.load(path)
    const json = JSON.parse(this.from.files[`${path}.json`] ?? '{}') as Json
    const using = Object.entries(json.usingComponents ?? {}).map(([name, file]) => [name, resolved(path, file)] as const)
    this.space.addComponentStaticConfig(path, {
      ...json,
      usingComponents: Object.fromEntries(using.map(([name, file]) => [name, `/${file}`])),
    })
    for (const [, file] of using) this.register(file)
    const found = this.defined.get(path)
    if (!found) throw new Error(`${path} defines neither a page nor a component`)
    const { page, methods: given } = found
    this.space.componentEnv(path, ({ Component }) => {
      if (!page) return Component({ ...given, methods: { ...(given.methods as Methods) } } as never)
      const methods = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'function')) as Methods
      const eh = given.eh as (this: unknown, event: HeardEvent) => void
      methods.eh = function (event: HeardEvent & { touches?: unknown[] }) {
        return eh.call(this, plain(event))
      }
      Component({ data: given.data, methods, options: given.options } as never)
    })
  }

  open(path: string, query: Record<string, string>): Opened {
    this.register(path)
    const root = this.backend.createRoot('page', this.space, path)
    const host = document.createElement('div')
    host.className = 'on-stack'
    host.dataset.route = path
    const place = document.createElement('span')
    host.append(place)
    document.body.append(host)
    const instance = root.get() as unknown as Instance
    Object.assign(instance, { route: path, __route__: path, options: query })
    const setData = instance.setData.bind(instance)
    instance.setData = (data, done) => {
      countSetData(data)
      setData(data, done)
    }
    root.attach(host as never, place as never)
    const release = () => {
      root.release()
      host.remove()
    }
    return { instance, host, release }
  }
}

/** An event as WeChat tells it: ids and data, no elements. */
const plain = ({ type, timeStamp, detail, target, currentTarget }: HeardEvent) => ({
  ...{ type, timeStamp, detail: detail ?? {}, ...fingers(type) },
  target: { id: target.id, dataset: target.dataset, offsetLeft: 0, offsetTop: 0 },
  currentTarget: { id: currentTarget.id, dataset: currentTarget.dataset, offsetLeft: 0, offsetTop: 0 },
})
