import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { focusedId, focusOn } from '@/platform/focus'
import { listenToShortcuts } from '@/platform/keyboard'
import { fileFor } from '@/strings/casework'
import { desk, queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useMayFile } from '../use-may-file'
import { FilterBar } from './filter-bar'
import { MatterPanel, panelId } from './matter-panel'
import { MatterTable, rowId } from './matter-table'
import { SearchField } from './search-field'
import type { Filters } from './use-filters'

/**
 * The queue as a table with the chosen matter beside it. Keys: j, k or the arrows go from row to row, Enter opens, Escape closes and
 * goes back to the row.
 */
export function WideQueue({
  communityId,
  filters,
  onChange,
}: {
  communityId: string
  filters: Filters
  onChange(change: Filters): void
}) {
  const { t } = useText()
  const mayFile = useMayFile()
  const { id, ...narrowed } = filters
  const list = usePaged(
    after => api.appeals.desk({ communityId, ...narrowed, after }),
    [communityId, ...Object.values(narrowed), narrowed.part],
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  useEffect(() => {
    const go = (step: 1 | -1) => {
      const here = focusedId()
      const focused = list.items.findIndex(card => rowId(card.id) === here)
      const from = focused >= 0 ? focused : list.items.findIndex(card => card.id === id)
      const next = from < 0 ? 0 : Math.min(list.items.length - 1, Math.max(0, from + step))
      if (list.items[next]) focusOn(rowId(list.items[next].id))
    }
    // In the panel the arrows scroll it.
    const arrow = (step: 1 | -1) => () => (focusedId() === panelId ? undefined : go(step))
    return listenToShortcuts({ j: () => go(1), k: () => go(-1), ArrowDown: arrow(1), ArrowUp: arrow(-1) })
  }, [list.items, id])
  const close = () => {
    onChange({ id: undefined })
    if (id) focusOn(rowId(id))
  }
  return (
    <DeskPage
      entry='staff/queue'
      title={t(desk.queue)}
      tab
      full
      tools={<FilterBar communityId={communityId} filters={filters} onChange={onChange} />}
      actions={
        <View className='row g12'>
          <SearchField value={filters.q} onSearch={q => onChange({ q })} />
          {mayFile && (
            <Button look='primary' onTap={() => open('staff/file-for')}>
              {t(fileFor.title)}
            </Button>
          )}
        </View>
      }
      side={id && <MatterPanel key={id} id={id} onClose={close} onMoved={() => void list.reload()} />}
    >
      <PagedView of={list} empty={<Empty icon='m-done' title={t(desk.empty)} note={t(queueText.emptyNote)} />}>
        {cards => (
          <MatterTable
            cards={cards}
            chosen={id}
            sort={filters.sort ?? (filters.part === 'done' ? 'newest' : 'due')}
            onSort={sort => onChange({ sort })}
            onOpen={chosen => onChange({ id: chosen })}
          />
        )}
      </PagedView>
    </DeskPage>
  )
}
