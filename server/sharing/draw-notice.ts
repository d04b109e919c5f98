import { dayWords } from '@shared/kit/moment-words'
import type { Words } from '@shared/kit/words'
import { noticeKinds } from '@shared/notices/notice.kinds'
import type { NoticeView } from '@shared/notices/notice.views'
import { colours } from '@server/kit/colours'
import { linesOf } from '@server/kit/lettering'
import { card, left, line, plate, right, wide } from './card'

type Shown = Pick<NoticeView, 'kind' | 'title' | 'lines' | 'area' | 'publishedAt'>

/** What is made known, when, for whom, and what to do about it. */
export function drawNotice(
  { kind, title, lines, area, publishedAt }: Shown,
  door: { number: number | null; community: Words },
  language: keyof Words,
): string {
  const urgent = kind === 'urgent'
  const head = linesOf(title, 34, wide, lines.when ? 1 : 3)
  const where = `${dayWords(new Date(publishedAt))[language]} · ${area[language]}`
  return card(
    plate(door.number, door.community.zh),
    line(`${door.community[language]} · ${noticeKinds[kind][language]}`, {
      ...{ x: right, y: 74, size: 22, align: 'right', width: 330 },
      ...{ colour: urgent ? colours.vermilion : colours.ink2, bold: urgent },
    }),
    ...head.map((text, i) => line(text, { x: left, y: 192 + i * 46, size: 34, bold: true, width: wide })),
    lines.when ? line(lines.when, { x: left, y: 270, size: 60, bold: true, width: wide }) : '',
    line(where, { x: left, y: 362, size: 22, colour: colours.ink2, width: lines.act ? 236 : wide }),
    lines.act
      ? line(lines.act, { x: right, y: 362, size: 24, colour: colours.jade, bold: true, align: 'right', width: 190 })
      : '',
  )
}
