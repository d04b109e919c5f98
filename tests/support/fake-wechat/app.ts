import { createHash, randomBytes } from 'node:crypto'
import Koa, { type Context } from 'koa'
import { Phones } from './phones'

/** What goes wrong at a path, `times` times: an error of WeChat's, a status with a gateway's page, silence, or a line that is cut. */
export interface Fault {
  path: string
  times: number
  errcode?: number
  status?: number
  delayMs?: number
  drop?: boolean
}
export interface Account {
  appid: string
  secret: string
  /** Whether it belongs to an operator with several programs. */
  united: boolean
}

const said: Record<number, string> = {
  [-1]: 'system error',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40164: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
  40226: 'code blocked',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
}
const part = () => randomBytes(4).toString('hex')
const fault = (errcode: number) => ({ errcode, errmsg: `${said[errcode] ?? 'error'}, rid: ${part()}-${part()}-${part()}` })
/** As long and as mixed as WeChat's, and the same for the same user of the same program; a user named by such an id has it. */
const idOf = (of: string, user: string) =>
  /^o[\w-]{27}$/.test(user) ? user : `o${createHash('sha256').update(`${of} ${user}`).digest('base64url').slice(0, 27)}`
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/**
 * A WeChat of one mini-program: `/sns/jscode2session` as https://developers.weixin.qq.com describes it (JSON that calls itself
 * text/plain, status 200 whatever happens), and beside it what a test turns: `/__login`, `/__faults`, `/__clock`, `/__state`.
 */
export function fakeWechat(account: Account): Koa {
  const phones = new Phones()
  const faults: Fault[] = []
  const calls: string[] = []
  const keys: string[] = []
  const app = new Koa()

  app.use(async ctx => {
    if (ctx.path.startsWith('/__')) return turn(ctx)
    calls.push(ctx.path)
    const wrong = faults.find(({ path, times }) => path === ctx.path && times > 0)
    if (wrong) {
      wrong.times--
      await pause(wrong.delayMs ?? 0)
      if (wrong.drop) return void ctx.req.socket.destroy()
      if (wrong.status) return void Object.assign(ctx, { status: wrong.status, type: 'text/html', body: '<h1>Bad Gateway</h1>' })
      if (wrong.errcode !== undefined) return answer(ctx, fault(wrong.errcode))
    }
    if (ctx.path === '/sns/jscode2session' && ctx.method === 'GET') answer(ctx, session(new URLSearchParams(ctx.querystring)))
  })
  return app

  function session(query: URLSearchParams): object {
    const of = (name: string) => query.get(name) ?? ''
    if (!of('appid')) return fault(41002)
    if (!of('secret')) return fault(41004)
    if (!of('js_code')) return fault(41008)
    if (of('appid') !== account.appid) return fault(40013)
    if (of('secret') !== account.secret) return fault(40125)
    const user = phones.exchange(of('js_code'))
    if (typeof user === 'number') return fault(user)
    const key = randomBytes(16).toString('base64')
    keys.push(key)
    return {
      session_key: key,
      openid: idOf(account.appid, user),
      ...(account.united && { unionid: idOf('everything of this operator', user) }),
    }
  }

  async function turn(ctx: Context): Promise<void> {
    const sent = ctx.method === 'POST' ? ((await read(ctx)) as Record<string, never>) : {}
    if (ctx.path === '/__login') ctx.body = { code: phones.login(sent.user ?? 'somebody') }
    else if (ctx.path === '/__faults') ctx.body = { faults: faults.push(sent as unknown as Fault) }
    else if (ctx.path === '/__risk') ctx.body = { ok: phones.warnOf(sent.user ?? '') === undefined }
    else if (ctx.path === '/__clock') ctx.body = { ahead: (phones.ahead = Number(sent.ahead)) }
    else if (ctx.path === '/__state') ctx.body = { calls, keys }
  }
}

function answer(ctx: Context, told: object): void {
  ctx.type = 'text/plain'
  ctx.body = JSON.stringify(told)
}

async function read(ctx: Context): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const chunk of ctx.req) parts.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(parts).toString() || '{}')
}
