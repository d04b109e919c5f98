import Taro from '@tarojs/taro'
import { contract } from '@shared/index'
import { client, type Sending } from '@shared/kit/route'
import { clientName } from './platform/root'
import { silentCode, signsInSilently } from './platform/silent-code'
import { uploadFile } from './platform/upload'
import { newKey } from './random'
import { beginSession, deviceSecret, hasWritten, preferences, sessionEnded, sessionToken } from './session'
import { silentSignIn } from './silent-sign-in'

/** A refusal as the server said it, or `network.offline` when nothing answered. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
    readonly fresh: unknown = undefined,
    readonly requestId: string | null = null,
    readonly retryAfter: number | null = null,
  ) {
    super(message)
  }
}
interface ErrorBody {
  error?: {
    code: string
    message: string
    fields?: Record<string, string>
    fresh?: unknown
    requestId?: string
    retryAfter?: number
  }
}

const offline = () =>
  new ApiError(
    0,
    'network.offline',
    preferences.get().language === 'zh'
      ? '网络断了，内容还在；连上后请再点一次。'
      : 'You are offline; your text is kept. Once online, please try again.',
  )
const patience = 20_000

async function headers(method: string, key: string | undefined): Promise<Record<string, string>> {
  const token = sessionToken.get()
  return {
    'X-Device': await deviceSecret(),
    'X-Client': clientName(),
    'Accept-Language': preferences.get().language,
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(method !== 'GET' && { 'Idempotency-Key': key ?? (await newKey()) }),
  }
}

const startPatience = 3000
/** At the start of the app, whoever is signed out is signed in first where that needs no word; but not for long. */
let started: Promise<unknown> | undefined
const start = () =>
  sessionToken.get() !== '' || !signsInSilently
    ? Promise.resolve()
    : Promise.race([signInSilently(), new Promise(resolve => setTimeout(resolve, startPatience))])

const signInSilently = silentSignIn({
  askCode: silentCode,
  exchange: code =>
    client(contract.people, sendOnce)
      .wechat({ code })
      .then(
        ({ token, me }) => {
          beginSession(token, me)
          return 'in' as const
        },
        (error: unknown) => (error instanceof ApiError && error.code === 'auth.wechatCode' ? 'again' : 'no'),
      ),
})

/** Sends; when the session had ended and another could begin without a word, once more, as the same attempt. */
async function send(sending: Sending, key?: string): Promise<unknown> {
  await (started ??= start())
  const attempt = key ?? (sending.method === 'GET' ? undefined : await newKey())
  const used = sessionToken.get()
  return sendOnce(sending, attempt).catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || error.code !== 'auth.expired' || !sessionEnded(used)) throw error
    if (!signsInSilently || !(sessionToken.get() || (await signInSilently()))) throw error
    return sendOnce(sending, attempt)
  })
}

async function sendOnce({ method, kind, url, data }: Sending, key?: string): Promise<unknown> {
  const header = await headers(method, key)
  const address = `${API_BASE}/api${url}${method === 'GET' ? query(data) : ''}`
  const asked =
    kind === 'upload'
      ? uploadFile(address, data.file as string | Blob, header)
      : Taro.request<unknown>({
          url: address,
          method: method as 'GET',
          header: method === 'GET' ? header : { ...header, 'Content-Type': 'application/json' },
          data: method === 'GET' ? undefined : JSON.stringify(data),
          timeout: patience,
        }).then(({ statusCode, data: body }) => ({ status: statusCode, body }))
  const { status, body } = await asked.catch(() => Promise.reject(offline()))
  if (status >= 200 && status < 300) {
    if (method !== 'GET') hasWritten()
    return body
  }
  const { error } = (body ?? {}) as ErrorBody
  if (!error) throw offline()
  throw new ApiError(
    status,
    error.code,
    error.message,
    error.fields,
    error.fresh,
    error.requestId ?? null,
    error.retryAfter ?? null,
  )
}

const query = (data: Record<string, unknown>) => {
  const given = Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length > 0 ? `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}` : ''
}

const clients = (key?: string) => {
  const by = (sending: Sending) => send(sending, key)
  return {
    people: client(contract.people, by),
    demo: client(contract.demo, by),
    organisation: client(contract.organisation, by),
    duties: client(contract.duties, by),
    terms: client(contract.terms, by),
    places: client(contract.places, by),
    home: client(contract.home, by),
    appeals: client(contract.appeals, by),
    feedback: client(contract.feedback, by),
    rates: client(contract.rates, by),
    files: client(contract.files, by),
    activities: client(contract.activities, by),
    hours: client(contract.hours, by),
    moderation: client(contract.moderation, by),
    monthlyIssues: client(contract.monthlyIssues, by),
    notices: client(contract.notices, by),
    notifications: client(contract.notifications, by),
  }
}
/** A function per endpoint, derived from the contract. */
export const api = clients()
/** The same under one attempt's key: however often it is sent, it has one effect. */
export const apiWithKey = clients
/** Where a picture of the server lies. */
export const fileUrl = (address: string) => `${API_BASE}${address}`
