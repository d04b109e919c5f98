import { useRef, useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { DeskCard } from '@shared/appeals/appeal.views'
import { say } from '@/components/toast'
import { picksText } from '@/strings/picks'
import { useText } from '@/strings/text'

export interface Picks {
  cards: DeskCard[]
  has(id: string): boolean
  /** Picks it, or puts it back; with `span` all from the one before to this one are picked. */
  pick(id: string, span: boolean): void
  /** All that are listed; none, where they are picked already. */
  pickAll(): void
  /** Only these stay. */
  keep(ids: readonly string[]): void
}

/** Which of the listed matters are picked, at most fifty. Each is known as it was seen last; one that has left the list stays picked. */
export function usePicks(listed: DeskCard[]): Picks {
  const { t } = useText()
  const [picked, setPicked] = useState<ReadonlyMap<string, DeskCard>>(new Map())
  const last = useRef<string>()
  const set = (next: ReadonlyMap<string, DeskCard>) => {
    if (next.size > appealLimits.atOnce) return say(t(picksText.most))
    setPicked(next)
  }
  const without = (ids: readonly string[]) => new Map([...picked].filter(([id]) => !ids.includes(id)))
  return {
    cards: [...picked].map(([id, seen]) => listed.find(card => card.id === id) ?? seen),
    has: id => picked.has(id),
    pick(id, span) {
      const [from, to] = [last.current, id].map(one => listed.findIndex(card => card.id === one)) as [number, number]
      if (to < 0) return
      last.current = id
      if (span && from >= 0)
        return set(new Map([...picked, ...entriesOf(listed.slice(Math.min(from, to), Math.max(from, to) + 1))]))
      set(picked.has(id) ? without([id]) : new Map([...picked, [id, listed[to]!]]))
    },
    pickAll() {
      const ids = listed.map(({ id }) => id)
      set(ids.every(id => picked.has(id)) ? without(ids) : new Map([...picked, ...entriesOf(listed)]))
    },
    keep: ids => setPicked(new Map([...picked].filter(([id]) => ids.includes(id)))),
  }
}
const entriesOf = (cards: DeskCard[]) => cards.map(card => [card.id, card] as const)
