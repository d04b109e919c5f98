import { addFile, choose, dropFile, fileOf } from './files'
import { makeAudio, makeRecorder } from './sound'
import type { Stack } from './stack'
import { seen, whileUnderWay } from './watch'

export interface Options {
  success?(result: object): void
  fail?(result: object): void
  complete?(result: object): void
  [name: string]: unknown
}
export interface Phone {
  /** What `wx.login` gives. */
  askCode(): Promise<string>
  /** What the camera reads next; null when it is put off. */
  scanned: string | null
  /** Whether it may use the microphone. */
  microphone: boolean
  /** What was put on the clipboard, said in a toast, rung up, played. */
  said: string[]
  /** How it was opened. */
  entry: { path: string; query: Record<string, string>; scene: number }
}
const screen = () => ({
  ...{ windowWidth: innerWidth, windowHeight: innerHeight, screenWidth: innerWidth, screenHeight: innerHeight, pixelRatio: 2 },
  ...{ statusBarHeight: 47, safeArea: { top: 47, bottom: innerHeight - 34, left: 0, right: innerWidth } },
})
const system = () => ({
  ...{ brand: 'test', model: 'Test phone', system: 'iOS 17.0', platform: 'devtools', language: 'zh_CN', version: '8.0.50' },
  ...{ SDKVersion: '3.8.0', theme: 'light', fontSizeSetting: 17, fontSizeScaleFactor: 1 },
})
/** What the bundler itself keeps there. */
const probed = new Set(['webpackJsonp'])
const perKey = 1024 * 1024
const keep = (key: string, value: unknown) => {
  const text = JSON.stringify(value)
  if (text.length > perKey) throw new Error(`setStorage:fail entry size limit reached (${key})`)
  localStorage.setItem(key, text)
}
const kept = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '""')

/** WeChat's `wx`, as far as it is built; whoever calls anything else is written down as a fault. */
export function makeWx(phone: Phone, stack: Stack): object {
  /** One call in WeChat's manner: what comes of `act` goes to `success` or `fail`, then to `complete`. */
  const answering =
    (name: string, act: (options: Options) => Promise<object | void> | object | void) =>
    (options: Options = {}) => {
      const run = async () => {
        try {
          return { errMsg: `${name}:ok`, ...(await act(options)) }
        } catch (error) {
          throw { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
        }
      }
      const told = run()
      // Since its library 2.10.2 it answers by a promise whom gives it nothing to call.
      if (!options.success && !options.fail && !options.complete) return told
      void told.then(options.success, options.fail).then(() => told.then(options.complete, options.complete))
    }
  const says = (name: string, text: (options: Options) => unknown) =>
    answering(name, options => void phone.said.push(`${name} ${String(text(options))}`))

  const answered: Record<string, (options: Options) => Promise<object | void> | object | void> = {
    request: ({ url, method = 'GET', header, data }) => request(String(url), String(method), header as HeadersInit, data),
    uploadFile: ({ url, filePath, name, header }) => upload(String(url), String(filePath), String(name), header as HeadersInit),
    login: async () => ({ code: await phone.askCode() }),
    scanCode: () => (phone.scanned === null ? Promise.reject('cancel') : { result: phone.scanned, scanType: 'QR_CODE' }),
    chooseImage: async ({ count }) => ({ tempFilePaths: await choose(Number(count)) }),
    getRandomValues: ({ length }) => ({ randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer }),
    navigateTo: ({ url }) => stack.navigateTo(String(url)),
    redirectTo: ({ url }) => stack.redirectTo(String(url)),
    reLaunch: ({ url }) => stack.reLaunch(String(url)),
    navigateBack: ({ delta }) => stack.back(Number(delta ?? 1)),
    pageScrollTo: ({ selector, scrollTop }) => stack.scroll(selector as string | undefined, Number(scrollTop ?? 0)),
  }
  const told = {
    makePhoneCall: says('makePhoneCall', ({ phoneNumber }) => phoneNumber),
    setClipboardData: says('setClipboardData', ({ data }) => data),
    showToast: says('showToast', ({ title }) => title),
    previewImage: says('previewImage', ({ current }) => current),
  }
  const files = {
    saveFile: answering('saveFile', ({ tempFilePath }) => {
      const file = fileOf(String(tempFilePath))
      if (!file) throw new Error('tempFilePath file not exist')
      return { savedFilePath: addFile(file, true) }
    }),
    access: answering('access', ({ path }) => (fileOf(String(path)) ? {} : Promise.reject('no such file'))),
    removeSavedFile: answering('removeSavedFile', ({ filePath }) => void dropFile(String(filePath))),
  }
  const recorder = makeRecorder(() => phone.microphone)
  const known: Record<string, unknown> = {
    getRecorderManager: () => recorder,
    createInnerAudioContext: () => makeAudio(source => phone.said.push(`play ${source}`)),
    ...Object.fromEntries(Object.entries(answered).map(([name, act]) => [name, answering(name, act)])),
    ...told,
    getFileSystemManager: () => files,
    getStorageSync: kept,
    setStorageSync: keep,
    removeStorageSync: (key: string) => localStorage.removeItem(key),
    getSystemInfoSync: () => ({ ...screen(), ...system() }),
    getWindowInfo: screen,
    getDeviceInfo: system,
    getAppBaseInfo: system,
    getMenuButtonBoundingClientRect: () => ({
      top: 51,
      bottom: 83,
      left: innerWidth - 97,
      right: innerWidth - 10,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => phone.entry,
    getEnterOptionsSync: () => phone.entry,
    canIUse: () => true,
    nextTick: (act: () => void) => void Promise.resolve().then(act),
    createSelectorQuery: () => placesOn(stack),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return new Proxy(known, {
    // WeChat has all of it; Taro looks before it calls, and would call nothing.
    getOwnPropertyDescriptor: (all, name) =>
      Object.getOwnPropertyDescriptor(all, name) ??
      (typeof name === 'string' && !probed.has(name) ? { configurable: true, enumerable: true, value: undefined } : undefined),
    get(all, name) {
      if (typeof name !== 'string' || name in Object.prototype || probed.has(name)) return Reflect.get(all, name) as unknown
      if (name in all) {
        const given = all[name]
        if (typeof given === 'function') return (...args: unknown[]) => (seen.calls.push(name), given(...args) as unknown)
        return given
      }
      return (options?: Options) => {
        seen.faults.push(`wx.${name} was called, which is not built`)
        options?.fail?.({ errMsg: `${name}:fail not built` })
      }
    },
  })
}

/** Asks where elements are, all at once when `exec` is called. */
function placesOn(stack: Stack): object {
  const asked: (() => void)[] = []
  const query = {
    select: (selector: string) => ({
      boundingClientRect(tell: (place: object | null) => void) {
        asked.push(() => tell(stack.placeOf(selector)))
        return query
      },
    }),
    exec: () => setTimeout(() => asked.forEach(answer => answer())),
  }
  return query
}

async function request(url: string, method: string, headers: HeadersInit, data: unknown): Promise<object> {
  const answer = await whileUnderWay(fetch(url, { method, headers, body: data as string | undefined, cache: 'no-store' }))
  const text = await answer.text()
  let read: unknown = text
  try {
    read = JSON.parse(text)
  } catch {
    // WeChat gives text as text.
  }
  return { statusCode: answer.status, header: headersOf(answer), data: read }
}

function headersOf(answer: Response): Record<string, string> {
  const all: Record<string, string> = {}
  answer.headers.forEach((value, name) => (all[name] = value))
  return all
}

async function upload(url: string, path: string, name: string, headers: HeadersInit): Promise<object> {
  const file = fileOf(path)
  if (!file) throw new Error('file doesn’t exist')
  const form = new FormData()
  form.append(name, file, 'photo.png')
  const answer = await whileUnderWay(fetch(url, { method: 'POST', headers, body: form }))
  return { statusCode: answer.status, data: await answer.text() }
}
