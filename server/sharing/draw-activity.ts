import type { ActivityCard } from '@shared/activities/activity.views'
import { words, type Words } from '@shared/kit/words'
import { clockTime, dayOf, dayOfWeek } from '@shared/kit/workdays'
import { colours } from '@server/kit/colours'
import { linesOf } from '@server/kit/lettering'
import { card, left, line, right, street, ticks } from './card'

const days = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const daysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function asks({ state, places }: ActivityCard): Words {
  if (state === 'cancelled') return words('已取消', 'Called off')
  if (state !== 'open' && state !== 'full') return words('报名已结束', 'Sign-up is over')
  if (places.left === 0) return words('已满，可候补', 'Full; you can wait')
  return words(`还差 ${places.left} 位邻居`, `${places.left} more wanted`)
}

/** When, what, where, and how many are still wanted; nobody's name. */
export function drawActivity(activity: ActivityCard, language: keyof Words): string {
  const { title, place, startsAt, places } = activity
  const at = new Date(startsAt)
  const head = linesOf(title, 28, 314, 2)
  const [size, top] = head.length > 1 ? [28, 211] : [34, 232]
  const signed = words(`已报 ${places.taken} / ${places.capacity} 人`, `${places.taken} of ${places.capacity} signed up`)
  const weekdays = language === 'zh' ? days : daysEn
  return card(
    street(),
    line(String(Number(dayOf(at).slice(8))), { x: left + 36, y: 246, size: 64, bold: true, align: 'center', width: 76 }),
    line(weekdays[dayOfWeek(dayOf(at))]!, { x: left + 36, y: 274, size: 20, align: 'center', colour: colours.ink2 }),
    `<rect x="${left + 100}" y="188" width="1" height="93" fill="${colours.line}"/>`,
    ...head.map((text, i) => line(text, { x: 154, y: top + i * 34, size, bold: true, width: 314 })),
    line(`${clockTime(at)} · ${place}`, { x: 154, y: head.length > 1 ? 276 : 268, size: 22, colour: colours.ink2, width: 314 }),
    ticks(places.taken, places.capacity, 301),
    line(signed[language], { x: left, y: 354, size: 20, colour: colours.ink2, width: 200 }),
    line(asks(activity)[language], { x: right, y: 354, size: 24, colour: colours.jade, bold: true, align: 'right', width: 230 }),
  )
}
