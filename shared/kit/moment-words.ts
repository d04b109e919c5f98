import { clockTime, dayOf } from './workdays'
import { words, type Words } from './words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A day as sentences say it, on the community's clock: `11 月 23 日`, `23 Nov`. */
export function dayWords(at: Date): Words {
  const [, month, day] = dayOf(at).split('-').map(Number) as [number, number, number]
  return words(`${month} 月 ${day} 日`, `${day} ${months[month - 1]}`)
}

/** A moment as sentences say it, on the community's clock: `11 月 23 日 18:00`, `23 Nov 18:00`. */
export function momentWords(at: Date): Words {
  const [time, { zh, en }] = [clockTime(at), dayWords(at)]
  return words(`${zh} ${time}`, `${en} ${time}`)
}
