import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { AppealView, BoardCard } from '@shared/appeals/appeal.views'
import { isActive } from '@shared/appeals/appeal.workflow'
import { api } from '@/api'
import { AppealCard } from '@/components/appeal-card'
import { MeToo } from '@/components/me-too'
import { useLoad } from '@/hooks/use-load'
import { useMe } from '@/session'

const most = 50
type Known = Record<string, Pick<AppealView, 'support' | 'supporters'>>

/** What she joined, and what she has changed since; staff are no household and join nothing. */
export function useFollowed() {
  const staff = useMe()?.kind === 'staff'
  const { data, reload } = useLoad(() => api.appeals.supported({ limit: most }), [], false)
  const [since, setSince] = useState<Known>({})
  useDidShow(() => {
    if (staff) return
    setSince({})
    void reload()
  })
  const ids = new Set(data?.items.map(({ id }) => id))
  return {
    open: !staff && data !== null,
    joined: (id: string) => (since[id] ? since[id].support === 'joined' : ids.has(id)),
    supporters: ({ id, supporters }: BoardCard) => since[id]?.supporters ?? supporters,
    changed: ({ id, support, supporters }: AppealView) => setSince(before => ({ ...before, [id]: { support, supporters } })),
  }
}
interface Props {
  card: BoardCard
  follow: ReturnType<typeof useFollowed>
  /** What she filed herself. */
  mine: ReadonlySet<string>
}

/** One matter on the board, with the button of whoever met the same. */
export function BoardRow({ card, follow, mine }: Props) {
  const open = follow.open && !mine.has(card.id) && (isActive(card.status) || follow.joined(card.id))
  const counted = { ...card, supporters: follow.supporters(card) }
  const action = open && <MeToo card={counted} joined={follow.joined(card.id)} onChanged={follow.changed} />
  return <AppealCard card={counted} action={action || undefined} />
}
