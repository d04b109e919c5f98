import { activityLimits } from '@shared/activities/activity.limits'
import { now } from '@server/kit/clock'
import { same, sign } from '@server/kit/signature'

const length = activityLimits.codeSeconds * 1000
const windowAt = (at: Date) => Math.floor(at.getTime() / length)

const hmac = (shiftId: string, window: number) => sign(`check-in ${shiftId} ${window}`)
const code = (mac: Buffer) => mac.subarray(0, 16).toString('base64url')
const digits = (mac: Buffer) => String(mac.readUIntBE(16, 6) % 10 ** activityLimits.digits).padStart(activityLimits.digits, '0')

/** The code of a shift now, as a picture says it and as one reads it out, and when the next one comes. */
export function codeNow(shiftId: string, at = now()) {
  const window = windowAt(at)
  const mac = hmac(shiftId, window)
  return { code: code(mac), digits: digits(mac), nextAt: new Date((window + 1) * length) }
}

/** Whether this is the shift's code of the window now or the one before: never one that was shown a minute ago. */
export function isCurrent(shiftId: string, given: { code: string } | { digits: string }, at = now()): boolean {
  const current = windowAt(at)
  return [current, current - 1].some(window => {
    const mac = hmac(shiftId, window)
    return 'code' in given ? same(given.code, code(mac)) : same(given.digits.replace(' ', ''), digits(mac))
  })
}
