import type { Calendar } from '../kit/workdays'

/** What a community makes of a day: it is off, worked, or again as in the whole country. */
export type DayKind = 'off' | 'worked' | 'usual'
export const dayKinds = ['off', 'worked', 'usual'] as const satisfies readonly DayKind[]

/** The country's calendar with what one community decided, in the order in which it did. */
export function withOwnDays(calendar: Calendar, decided: readonly { day: string; works: DayKind }[]): Calendar {
  const own = new Map(decided.map(({ day, works }) => [day, works]))
  return {
    isWorkday(day) {
      const works = own.get(day) ?? 'usual'
      return works === 'usual' ? calendar.isWorkday(day) : works === 'worked'
    },
  }
}
