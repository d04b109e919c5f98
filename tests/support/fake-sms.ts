import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { config } from '@config/server'

/** A gateway for messages: takes them, refuses them, or says nothing at all. */
export class FakeSms {
  readonly taken: { phone: string; text: string }[] = []
  does: 'take' | 'refuse' | 'hang' = 'take'
  private constructor(private readonly server: Server) {}

  /** Opens one and makes it this process's gateway. */
  static async open(): Promise<FakeSms> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', part => (body += part))
      request.on('end', () => {
        if (sms.does === 'hang') return
        if (sms.does === 'take') sms.taken.push(JSON.parse(body) as FakeSms['taken'][number])
        response.writeHead(sms.does === 'take' ? 202 : 500).end()
      })
    })
    const sms = new FakeSms(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    Object.assign(config.sms, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, patienceMs: 1000 })
    return sms
  }
  /** The code that was last sent to a phone. */
  codeOf(phone: string): string {
    const { text = '' } = this.taken.findLast(one => one.phone === phone) ?? {}
    return /\d{6}/.exec(text)?.[0] ?? ''
  }
  async end(): Promise<void> {
    config.sms.url = ''
    this.server.closeAllConnections()
    await new Promise(resolve => this.server.close(resolve))
  }
}
