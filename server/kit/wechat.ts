import { config } from '@config/server'
import { log } from './log'

const patienceMs = 5_000
const tries = 3
const wordsKept = 200
const busy = -1

/** A no of WeChat's, or none at all (`code` -1): its number and its words, which end in the `rid` that its support asks for. */
export class WechatError extends Error {
  constructor(
    readonly code: number,
    told: string,
  ) {
    super(`WeChat says ${code}: ${told.slice(0, wordsKept)}`)
  }
}

/** Whether this installation has a mini-program of its own. */
export const wechatIsSet = () => config.wechat.appid !== '' && config.wechat.secret !== ''

/**
 * Asks an address of WeChat's that takes `appid` and `secret`, for at most 5 s a time; when WeChat says that it is busy up to twice
 * again, a little later each time. Throws a `WechatError` for every other no, for silence and for what cannot be read. Nothing that was
 * sent stands in what is thrown: the address carries the secret.
 */
export async function askWechat(path: string, query: Record<string, string>): Promise<Record<string, unknown>> {
  for (let attempt = 1; ; attempt++) {
    const told = await askOnce(path, query)
    const code = Number(told.errcode ?? 0)
    if (code === 0) return told
    const words = String(told.errmsg ?? '')
    if (code !== busy || attempt === tries) throw new WechatError(code, words)
    log('warn', 'WeChat is busy', { path, attempt, words: words.slice(0, wordsKept) })
    await pause(attempt * 100 + Math.random() * 200)
  }
}

async function askOnce(path: string, query: Record<string, string>): Promise<Record<string, unknown>> {
  const { base, appid, secret } = config.wechat
  const address = `${base}${path}?${new URLSearchParams({ appid, secret, ...query })}`
  const text = await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    .then(answer => answer.text())
    .catch(() => Promise.reject(new WechatError(busy, 'no answer')))
  // It calls its JSON text/plain.
  try {
    const told: unknown = JSON.parse(text)
    if (told !== null && typeof told === 'object') return told as Record<string, unknown>
  } catch {
    // A gateway's page, or half an answer.
  }
  throw new WechatError(busy, 'an answer that cannot be read')
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
