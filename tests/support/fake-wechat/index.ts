import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fakeWechat, type Fault } from './app'

export const fakeAppid = 'wx0123456789abcdef'
export const fakeSecret = '0123456789abcdef0123456789abcdef'

/** A WeChat on a free port of this machine; everything is asked of it over HTTP, by the server and by the test. */
export class FakeWechat {
  private constructor(
    readonly base: string,
    readonly end: () => Promise<void>,
  ) {}

  static async start({ united = false } = {}): Promise<FakeWechat> {
    const server = createServer(fakeWechat({ appid: fakeAppid, secret: fakeSecret, united }).callback())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new FakeWechat(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    })
  }

  private async ask<T>(path: string, sent?: object): Promise<T> {
    const answer = await fetch(this.base + path, sent && { method: 'POST', body: JSON.stringify(sent) })
    return (await answer.json()) as T
  }

  /** What `wx.login` gives on that user's phone. */
  login = async (user: string) => (await this.ask<{ code: string }>('/__login', { user })).code
  /** From now on that user is one WeChat warns of. */
  warnOf = (user: string) => this.ask('/__risk', { user })
  fails = (fault: Partial<Fault>) => this.ask('/__faults', { path: '/sns/jscode2session', times: 1, ...fault })
  setAhead = (ahead: number) => this.ask('/__clock', { ahead })
  /** How often it was asked for a session. */
  calls = async () => (await this.ask<{ calls: string[] }>('/__state')).calls.length
  /** Every session key it ever gave. */
  keys = async () => (await this.ask<{ keys: string[] }>('/__state')).keys

  /** What a server of ours is started with to ask this one. */
  get environment() {
    return { WECHAT_API_BASE: this.base, WECHAT_APPID: fakeAppid, WECHAT_SECRET: fakeSecret }
  }
}
