import type { Words } from '../kit/words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A moment as sentences say it, on the community's clock (+08:00): `11月23日 18:00`, `18:00, 23 Nov`. */
export function dueWords(at: Date): Words {
  const here = new Date(at.getTime() + 8 * 3_600_000)
  const time = here.toISOString().slice(11, 16)
  const [month, day] = [here.getUTCMonth(), here.getUTCDate()]
  return { zh: `${month + 1}月${day}日 ${time}`, en: `${time}, ${day} ${months[month]}` }
}
