import type { Words } from '@shared/kit/words'
import { cover } from './casework'
import { dateTimeOf } from './dates'
import type { Speaking } from './text'

interface Covered {
  until: string
  acting: { name: Words } | null
}
/** Who acts for somebody who is away, and how long; `who` where her name does not stand beside it. */
export function coverLine({ until: end, acting }: Covered, { t, w }: Speaking, away?: Words | null): string {
  const until = dateTimeOf(end)
  const who = away ? w(away) : ''
  return acting
    ? t(away ? cover.actingFor : cover.acting, { who, name: w(acting.name), until })
    : t(away ? cover.nobodyFor : cover.nobody, { who, until })
}
