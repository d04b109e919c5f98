import { clockTime, dayOf } from './workdays'
import type { Words } from './words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A day as sentences say it, on the community's clock: `11月23日`, `23 Nov`. */
export function dayWords(at: Date): Words {
  const [, month, day] = dayOf(at).split('-').map(Number) as [number, number, number]
  return { zh: `${month}月${day}日`, en: `${day} ${months[month - 1]}` }
}

/** A moment as sentences say it, on the community's clock: `11月23日 18:00`, `18:00, 23 Nov`. */
export function momentWords(at: Date): Words {
  const [time, { zh, en }] = [clockTime(at), dayWords(at)]
  return { zh: `${zh} ${time}`, en: `${time}, ${en}` }
}
