import { config } from '@config/server'
import { masked } from './phone-secrets'

/** Whatever carries a short message to a phone. `send` resolves once it has taken it, and throws if it has not. */
interface SmsGateway {
  send(phone: string, text: string): Promise<void>
}

/** Writes the message where the server was started; for trying out and for development. */
const consoleGateway: SmsGateway = {
  send: (phone, text) =>
    new Promise((resolve, reject) =>
      process.stdout.write(`SMS ${masked(phone)} ${text}\n`, error => (error ? reject(error) : resolve())),
    ),
}

/** A plain HTTP gateway: `POST {phone, text}` with a bearer token; any 2xx within the patience means that it was taken. */
const httpGateway: SmsGateway = {
  async send(phone, text) {
    const { url, token, patienceMs } = config.sms
    const { ok, status } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ phone, text }),
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    })
    if (!ok) throw new Error(`the SMS gateway answered ${status}`)
  },
}

/** How messages are sent here; null in production where no gateway is set. */
export const smsGateway = (): SmsGateway | null => (config.sms.url ? httpGateway : config.production ? null : consoleGateway)
