import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { Outcome } from '@shared/kit/outcome'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { say } from '@/components/toast'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { focusedId, focusIn, focusOn } from '@/platform/focus'
import { listenToShortcuts } from '@/platform/keyboard'
import { fileFor } from '@/strings/casework'
import { queueKeys, readingKeys } from '@/strings/keys'
import { picksText } from '@/strings/picks'
import { desk, queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useMayAssign } from '../use-may-assign'
import { useMayFile } from '../use-may-file'
import { AssignPickedSheet } from './assign-picked-sheet'
import { FilterBar } from './filter-bar'
import { FiltersSheet } from './filters-sheet'
import { MatterPanel, panelId } from './matter-panel'
import { isInRow, MatterTable, rowId } from './matter-table'
import { PicksBar } from './picks-bar'
import { SearchField } from './search-field'
import { unfiltered, type Filters } from './use-filters'
import { usePicks } from './use-picks'

const searchId = 'queue-search'

/**
 * The queue as a table with the chosen matter beside it, and everything in it by keyboard: `queueKeys` says which. Escape closes what is
 * open and goes back to the row, then puts back what is picked.
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
  const mayAssign = useMayAssign()
  const [sheet, setSheet] = useState<'assign' | 'filters' | null>(null)
  const { id, ...narrowed } = filters
  const list = usePaged(
    after => api.appeals.desk({ communityId, ...narrowed, after }),
    [communityId, ...Object.values(narrowed), narrowed.part],
  )
  const picks = usePicks(list.items)
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const assign = () => picks.cards.length > 0 && setSheet('assign')
  useEffect(() => {
    const here = () => list.items.findIndex(card => isInRow(focusedId(), card.id))
    const go = (step: 1 | -1) => {
      const from = here() >= 0 ? here() : list.items.findIndex(card => card.id === id)
      const next = from < 0 ? 0 : Math.min(list.items.length - 1, Math.max(0, from + step))
      if (list.items[next]) focusOn(rowId(list.items[next].id))
    }
    // In the panel the arrows scroll it.
    const arrow = (step: 1 | -1) => () => (focusedId() === panelId ? undefined : go(step))
    const pick = (span: boolean) => () => {
      const card = list.items[here()]
      if (card && mayAssign) picks.pick(card.id, span)
    }
    return listenToShortcuts({
      ...{ j: () => go(1), k: () => go(-1), ArrowDown: arrow(1), ArrowUp: arrow(-1) },
      ...{ x: pick(false), X: pick(true), a: assign, f: () => setSheet('filters'), '/': () => focusIn(searchId) },
    })
  }, [list.items, id, picks])
  const close = () => {
    onChange({ id: undefined })
    if (id) focusOn(rowId(id))
  }
  const done = (outcomes: Outcome[]) => {
    const failed = outcomes.flatMap(outcome => (outcome.refused ? [outcome.id] : []))
    picks.keep(failed)
    void list.reload()
    if (failed.length > 0) return
    setSheet(null)
    say(t(picksText.done, { count: outcomes.length }))
  }
  return (
    <DeskPage
      entry='staff/queue'
      title={t(desk.queue)}
      tab
      full
      keys={mayAssign ? queueKeys : readingKeys}
      tools={<FilterBar communityId={communityId} filters={filters} onChange={onChange} onKept={() => setSheet('filters')} />}
      actions={
        <View className='row g12'>
          <View id={searchId}>
            <SearchField value={filters.q} onSearch={q => onChange({ q })} />
          </View>
          {mayFile && (
            <Button look='primary' onTap={() => open('staff/file-for')}>
              {t(fileFor.title)}
            </Button>
          )}
        </View>
      }
      side={id && <MatterPanel key={id} id={id} onClose={close} onMoved={() => void list.reload()} />}
    >
      {picks.cards.length > 0 && <PicksBar count={picks.cards.length} onAssign={assign} onClear={() => picks.keep([])} />}
      <PagedView of={list} empty={<Empty icon='m-done' title={t(desk.empty)} note={t(queueText.emptyNote)} />}>
        {cards => (
          <MatterTable
            cards={cards}
            chosen={id}
            sort={filters.sort ?? (filters.part === 'done' ? 'newest' : 'due')}
            onSort={sort => onChange({ sort })}
            onOpen={chosen => onChange({ id: chosen })}
            picks={mayAssign ? picks : null}
          />
        )}
      </PagedView>
      {sheet === 'assign' && (
        <AssignPickedSheet
          cards={picks.cards}
          onDone={done}
          onOpen={chosen => onChange({ id: chosen })}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'filters' && (
        <FiltersSheet
          communityId={communityId}
          filter={narrowed}
          onChoose={filter => {
            onChange({ ...unfiltered, ...filter })
            setSheet(null)
          }}
          onClose={() => setSheet(null)}
        />
      )}
    </DeskPage>
  )
}
