import type { Words } from '@shared/kit/words'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { colours } from '@server/kit/colours'
import { card, left, line, plate, right, wide, windows } from './card'

const invites = { zh: ['有事扫一扫', '邻里来帮忙'], en: ['Something wrong?', 'Neighbours help.'] }
const offers = { zh: '提诉求 · 看公告 · 报志愿', en: 'Report · Notices · Join in' }

/** Whose door it is, what is behind it, and whom to ring. */
export function drawDoor({ community, building, grid, areaId, duty }: Doorstep, language: keyof Words): string {
  const where = building ? building.name : (grid?.name ?? community.name)
  const [first, second] = invites[language] as [string, string]
  return card(
    plate(building?.number ?? null, community.name.zh),
    line(community.name[language], { x: right, y: 60, size: 22, align: 'right', width: 330, colour: colours.ink2 }),
    building || grid
      ? line(where[language], { x: right, y: 92, size: 20, align: 'right', width: 330, colour: colours.ink3 })
      : '',
    line(first, { x: left, y: 176, size: 46, bold: true, width: wide }),
    line(second, { x: left, y: 232, size: 46, bold: true, width: wide }),
    line(offers[language], { x: left, y: 276, size: 24, width: wide, colour: colours.jade, bold: true }),
    windows(areaId, 298),
    line(duty.name[language], { x: left, y: 370, size: 20, colour: colours.ink2, width: 190 }),
    line(duty.phone, { x: right, y: 372, size: 28, bold: true, align: 'right', width: 230 }),
  )
}
