import type { AppealView } from '@shared/appeals/appeal.views'
import { appealStatus, isActive } from '@shared/appeals/appeal.workflow'
import { dayWords } from '@shared/kit/moment-words'
import { words, type Words } from '@shared/kit/words'
import { colours } from '@server/kit/colours'
import { linesOf } from '@server/kit/lettering'
import { card, left, line, plate, right, ticks, wide } from './card'

type Shown = Pick<AppealView, 'number' | 'status' | 'title' | 'category' | 'area' | 'clock' | 'filedAt'>

const isLate = ({ clock }: Shown) => clock?.light === 'vermilion' || clock?.light === 'filled'
/** As everybody is told of it; a date that has passed takes the place of the state. */
function standing(matter: Shown): Words {
  const { status, clock } = matter
  if (clock && isLate(matter)) return words(`已超期 ${clock.overdueBy} 个工作日`, `${clock.overdueBy} working days late`)
  return status === 'resolved' || status === 'need_info' ? appealStatus[status].staff : appealStatus[status].public
}
function date({ clock, status, filedAt }: Shown): Words {
  if (!clock || !isActive(status) || clock.light === 'paused') {
    const day = dayWords(new Date(filedAt))
    return words(`${day.zh}提交`, `Filed ${day.en}`)
  }
  const day = dayWords(new Date(clock.dueAt))
  const what = clock.until === 'accept' ? words('受理', 'Accepted') : words('答复', 'Answered')
  return words(`${day.zh}前${what.zh}`, `${what.en} by ${day.en}`)
}

/** What everybody may see of a matter: number, state, title or kind, the building, how far its time has run. */
export function drawAppeal(matter: Shown, language: keyof Words): string {
  const { number, title, category, area, clock, status } = matter
  const colour = isLate(matter) ? colours.vermilion : isActive(status) ? colours.jade : colours.ink2
  const head = linesOf(title ?? category.name[language], 34, wide, 1)
  const runs = clock !== null && isActive(status)
  return card(
    plate(area.building, area.name.zh),
    line(number, { x: right, y: 74, size: 24, align: 'right', width: 330, colour: colours.ink2 }),
    `<circle cx="${left + 10}" cy="163" r="9" fill="none" stroke="${colour}" stroke-width="3"/>`,
    `<path d="M${left + 10} 154 a9 9 0 0 1 0 18 z" fill="${colour}"/>`,
    line(standing(matter)[language], { x: left + 30, y: 171, size: 22, bold: true, width: 330, colour }),
    ...head.map(text => line(text, { x: left, y: 228, size: 34, bold: true, width: wide })),
    line(`${category.group[language]} · ${area.name[language]}`, {
      x: left,
      y: 262,
      size: 22,
      width: wide,
      colour: colours.ink2,
    }),
    runs
      ? ticks(clock.overdueBy > 0 ? clock.days : clock.past, clock.days, 309, {
          colour,
          now: clock.overdueBy > 0 ? -1 : clock.past,
        })
      : '',
    line(date(matter)[language], { x: left, y: 362, size: 22, width: 236, colour: colours.ink2 }),
    isActive(status)
      ? line({ zh: '您家也遇到？', en: 'You too?' }[language], {
          ...{ x: right, y: 362, size: 24, colour: colours.jade, bold: true, align: 'right', width: 190 },
        })
      : '',
  )
}
