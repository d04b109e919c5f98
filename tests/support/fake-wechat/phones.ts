import { randomBytes } from 'node:crypto'

const codeLife = 5 * 60_000
const minute = 60_000
const perMinute = 100

interface Code {
  user: string
  until: number
  used: boolean
}

/** Who has WeChat here, and the codes that `wx.login` gave to them. */
export class Phones {
  /** How far this WeChat's clock was put ahead, in ms. */
  ahead = 0
  private readonly codes = new Map<string, Code>()
  private readonly exchanges = new Map<string, number[]>()
  private readonly risky = new Set<string>()

  private now = () => Date.now() + this.ahead

  login(user: string): string {
    const code = `0${randomBytes(15).toString('hex')}`
    this.codes.set(code, { user, until: this.now() + codeLife, used: false })
    return code
  }

  warnOf(user: string): void {
    this.risky.add(user)
  }

  /** What a code is worth: the user, or the number of the error. */
  exchange(given: string): string | number {
    const code = this.codes.get(given)
    if (!code || code.until <= this.now()) return 40029
    if (code.used) return 40163
    const recent = (this.exchanges.get(code.user) ?? []).filter(at => at > this.now() - minute)
    if (recent.length >= perMinute) return 45011
    this.exchanges.set(code.user, [...recent, this.now()])
    code.used = true
    return this.risky.has(code.user) ? 40226 : code.user
  }
}
